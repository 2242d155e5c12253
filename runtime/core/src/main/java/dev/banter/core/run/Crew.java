package dev.banter.core.run;

import dev.banter.core.time.Timers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a lane: hired when there is work, gone when idle, given up when they do not come back.
 *
 * <p>One monitor guards a whole lane, and it is this object's: the fields below, the {@link Conversations} with their
 * turns, who is {@link Resting}, the {@link Deadlines}, and the state of each {@link Run}. Only this class takes it, and
 * none of the others locks anything. Never under it: a step, and what a step is told ({@link Step#failed}, {@link
 * Step#overran}, {@link Step#forgotten}), because that is code of others. So what is to be told is picked out under the
 * monitor and told after it; a thread that performs a step asks again, with {@link #isOnTime} and {@link #end}, what has
 * become of its run meanwhile.
 */
final class Crew {

    private static final Logger log = LoggerFactory.getLogger(Crew.class);

    private final LaneSettings settings;
    private final ThreadFactory threads;

    private final Conversations conversations = new Conversations();
    private final Deadlines deadlines;
    private final Set<Worker> workers = new HashSet<>();
    private final Resting resting;
    private final Set<Worker> givenUp = new HashSet<>();

    /** How many were given up: read without the monitor. */
    private volatile int stuck;

    private boolean leaving;
    private boolean dismissed;

    Crew(LaneSettings settings, Timers timers, ThreadFactory threads) {
        this.settings = settings;
        this.threads = threads;
        this.resting = new Resting(settings.threads());
        this.deadlines = new Deadlines(settings, timers, this::inspect);
    }

    synchronized boolean offer(Object conversation, Turn turn) {
        return !leaving && take(conversation, turn);
    }

    /** Takes a turn of a conversation of its own, as long as there is somebody. */
    synchronized boolean call(Turn turn) {
        return take(new Object(), turn);
    }

    private boolean take(Object conversation, Turn turn) {
        if (dismissed || conversations.waiting() >= settings.waiting()) {
            return false;
        }
        if (conversations.add(conversation, turn)) {
            callSomebody();
        }
        return true;
    }

    synchronized int waiting() {
        return conversations.waiting();
    }

    synchronized boolean isRelaxed() {
        return conversations.waiting() <= settings.waiting() / 2;
    }

    int stuck() {
        return stuck;
    }

    synchronized List<String> atWork() {
        return Stream.concat(deadlines.workers(), givenUp.stream())
                .map(Worker::stack)
                .toList();
    }

    synchronized boolean isQuiet() {
        return conversations.waiting() == 0 && givenUp.isEmpty() && deadlines.isQuiet();
    }

    /** Lets everybody go once the step that is running is over. */
    void dismiss() {
        List<Step> forgotten;
        synchronized (this) {
            dismissed = true;
            forgotten = conversations.forget();
            resting.callAll();
        }
        forgotten.forEach(Step::forgotten);
    }

    /** Forgets what has not begun, also of the turns that have, and interrupts what runs. */
    void hurry() {
        List<Step> forgotten;
        synchronized (this) {
            leaving = true;
            forgotten = Stream.concat(
                            conversations.forget().stream(), deadlines.turns().flatMap(turn -> turn.forget().stream()))
                    .toList();
            interrupt();
        }
        forgotten.forEach(Step::forgotten);
    }

    synchronized void interrupt() {
        workers.forEach(Worker::interrupt);
        givenUp.forEach(Worker::interrupt);
    }

    /** A thread that was called still rests until it has come round: it is not counted on twice. */
    private void callSomebody() {
        resting.callLast();
        if (conversations.ready() > resting.size()
                && workers.size() < settings.threads()
                && givenUp.size() <= settings.replacements()) {
            hire();
        }
    }

    private void hire() {
        Worker worker = new Worker(this, threads);
        workers.add(worker);
        try {
            worker.start();
        } catch (OutOfMemoryError noThread) {
            // The machine has no more threads, whoever took them. The inspection tries again.
            workers.remove(worker);
            log.warn("no thread to be had for {}: {}", worker.name(), noThread.getMessage());
            deadlines.watch();
        }
    }

    /** Nobody waits any more for what runs. */
    synchronized void doom() {
        workers.forEach(Worker::doom);
        givenUp.forEach(Worker::doom);
    }

    /** Waits for a turn to begin; {@code null} when the thread should end. */
    @Nullable Run await(Worker worker) {
        long until = System.nanoTime() + settings.idle().toNanos();
        boolean rested = false;
        while (true) {
            long left = until - System.nanoTime();
            synchronized (this) {
                if (rested) {
                    resting.remove(worker);
                }
                Conversation conversation = dismissed ? null : conversations.next();
                if (conversation != null) {
                    return begin(worker, conversation, conversations.begin(conversation));
                }
                if (dismissed || left <= 0) {
                    workers.remove(worker);
                    return null;
                }
                resting.add(worker);
            }
            worker.rest(left);
            rested = true;
        }
    }

    /** Begins the next step of a turn; {@code null} when the turn is over. */
    private @Nullable Run begin(Worker worker, Conversation conversation, Turn turn) {
        Step step = turn.next();
        if (step == null) {
            // If the conversation has more, this thread looks for it next.
            conversations.end(conversation, null);
            return null;
        }
        // An interrupt that was meant for an earlier step must not hit this one.
        Thread.interrupted();
        return deadlines.begin(worker, step, turn, conversation);
    }

    /** A step is over. The next one of its turn; {@code null} when there is none, or when the thread was given up. */
    @Nullable Run end(Run run) {
        List<Step> forgotten;
        synchronized (this) {
            boolean kept = deadlines.end(run);
            if (kept && !dismissed) {
                return begin(run.worker, run.conversation, run.turn);
            }
            givenUp.remove(run.worker);
            stuck = givenUp.size();
            callSomebodyIfWorkWaits();
            forgotten = kept ? run.turn.forget() : List.of();
        }
        forgotten.forEach(Step::forgotten);
        return null;
    }

    synchronized boolean isOnTime(Run run) {
        return run.state == Run.State.RUNNING;
    }

    synchronized boolean isHired(Worker worker) {
        return workers.contains(worker);
    }

    /** Called by a timer. */
    private void inspect() {
        Deadlines.Findings found;
        List<Step> forgotten;
        synchronized (this) {
            found = deadlines.look();
            callSomebodyIfWorkWaits();
            found.lost().forEach(this::giveUp);
            forgotten = dismissed ? conversations.forget() : List.of();
        }
        forgotten.forEach(Step::forgotten);
        found.late().forEach(this::overran);
    }

    /** Told before the interrupt: or the step, coming back at once, would be told first. */
    private void overran(Run run) {
        try {
            run.step.overran(settings.deadline());
        } finally {
            synchronized (this) {
                if (run.state == Run.State.OVERRUN) {
                    run.worker.interrupt();
                }
            }
        }
    }

    private void giveUp(Run run) {
        run.worker.doom();
        workers.remove(run.worker);
        givenUp.add(run.worker);
        stuck = givenUp.size();
        conversations.end(run.conversation, run.turn.isOver() ? null : run.turn);
        callSomebodyIfWorkWaits();
    }

    private void callSomebodyIfWorkWaits() {
        if (conversations.waiting() > 0) {
            callSomebody();
        }
    }
}
