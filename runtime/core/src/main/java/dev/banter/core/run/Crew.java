package dev.banter.core.run;

import dev.banter.core.time.Timers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a lane: hired when there is work, gone when idle, given up when they do not come back. */
final class Crew {

    private static final Logger log = LoggerFactory.getLogger(Crew.class);

    /** A deadline is kept within a twentieth of itself. */
    private static final int DEADLINE_PRECISION = 20;

    private final LaneSettings settings;
    private final Timers timers;
    private final ThreadFactory threads;

    /** Every field below, every {@link Run} and every conversation is guarded by this object's monitor. */
    private final Conversations conversations = new Conversations();

    private final Set<Worker> workers = new HashSet<>();
    private final Set<Worker> givenUp = new HashSet<>();
    private int idle;
    private boolean watched;
    private boolean dismissed;

    Crew(LaneSettings settings, Timers timers, ThreadFactory threads) {
        this.settings = settings;
        this.timers = timers;
        this.threads = threads;
    }

    synchronized boolean offer(Object conversation, Turn turn) {
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

    synchronized int stuck() {
        return givenUp.size();
    }

    synchronized boolean isQuiet() {
        return conversations.waiting() == 0
                && givenUp.isEmpty()
                && workers.stream().allMatch(worker -> worker.run == null);
    }

    /** Lets everybody go once the step that is running is over. */
    void dismiss() {
        List<Step> forgotten;
        synchronized (this) {
            dismissed = true;
            forgotten = conversations.forget();
            notifyAll();
        }
        forgotten.forEach(Step::forgotten);
    }

    synchronized void interrupt() {
        workers.forEach(worker -> worker.thread.interrupt());
        givenUp.forEach(worker -> worker.thread.interrupt());
    }

    /** An idle thread that was woken stays idle until it has come round: it is not counted on twice. */
    private void callSomebody() {
        notify();
        if (conversations.ready() > idle
                && workers.size() < settings.threads()
                && givenUp.size() <= settings.replacements()) {
            hire();
        }
    }

    private void hire() {
        Worker worker = new Worker();
        workers.add(worker);
        try {
            worker.thread.start();
        } catch (OutOfMemoryError noThread) {
            // The machine has no more threads, whoever took them. The inspection tries again.
            workers.remove(worker);
            log.warn("no thread to be had for {}: {}", worker.thread.getName(), noThread.getMessage());
            watch();
        }
    }

    /** Waits for a turn to begin; {@code null} when the thread should end. */
    private synchronized @Nullable Run await(Worker worker) {
        long until = System.nanoTime() + settings.idle().toNanos();
        while (!dismissed) {
            Conversation conversation = conversations.next();
            if (conversation != null) {
                return begin(worker, conversation, conversations.begin(conversation));
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                break;
            }
            idle++;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException meantForNobody) {
                // Whoever dismisses has said so; any other interrupt is meant for a step that is over.
            } finally {
                idle--;
            }
        }
        workers.remove(worker);
        return null;
    }

    /** Begins the next step of a turn; {@code null} when the turn is over. */
    private @Nullable Run begin(Worker worker, Conversation conversation, Turn turn) {
        Step step = turn.next();
        if (step == null) {
            worker.run = null;
            // If the conversation has more, this thread looks for it next.
            conversations.end(conversation, null);
            return null;
        }
        // An interrupt that was meant for an earlier step must not hit this one.
        Thread.interrupted();
        Run run = new Run(worker.thread, step, turn, conversation, timers.nanos());
        worker.run = run;
        watch();
        return run;
    }

    /** A step is over. The next one of its turn; {@code null} when there is none, or when the thread was given up. */
    private @Nullable Run end(Worker worker, Run run) {
        List<Step> forgotten;
        synchronized (this) {
            boolean late = run.state == Run.State.GIVEN_UP;
            run.state = Run.State.ENDED;
            if (!late && !dismissed) {
                return begin(worker, run.conversation, run.turn);
            }
            worker.run = null;
            givenUp.remove(worker);
            callSomebodyIfWorkWaits();
            forgotten = late ? List.of() : run.turn.forget();
        }
        forgotten.forEach(Step::forgotten);
        return null;
    }

    private synchronized boolean isOnTime(Run run) {
        return run.state == Run.State.RUNNING;
    }

    private synchronized boolean isHired(Worker worker) {
        return workers.contains(worker);
    }

    private void watch() {
        if (!watched) {
            watched = true;
            timers.after(settings.deadline().dividedBy(DEADLINE_PRECISION), this::inspect);
        }
    }

    private void inspect() {
        List<Run> late = new ArrayList<>();
        List<Step> forgotten;
        synchronized (this) {
            watched = false;
            callSomebodyIfWorkWaits();
            long now = timers.nanos();
            for (Worker worker : List.copyOf(workers)) {
                Run run = worker.run;
                if (run != null) {
                    watch();
                    if (isLate(worker, run, now - run.since)) {
                        late.add(run);
                    }
                }
            }
            forgotten = dismissed ? conversations.forget() : List.of();
        }
        forgotten.forEach(Step::forgotten);
        late.forEach(this::overran);
    }

    /** Told before the interrupt: or the step, coming back at once, would be told first. */
    private void overran(Run run) {
        try {
            run.step.overran(settings.deadline());
        } finally {
            synchronized (this) {
                if (run.state == Run.State.OVERRUN) {
                    run.thread.interrupt();
                }
            }
        }
    }

    /** Marks a run past its deadline, gives up one past its grace; whether it has just become late. */
    private boolean isLate(Worker worker, Run run, long age) {
        long deadline = settings.deadline().toNanos();
        if (run.state == Run.State.RUNNING && age >= deadline) {
            run.state = Run.State.OVERRUN;
            return true;
        }
        if (run.state == Run.State.OVERRUN && age >= deadline + settings.grace().toNanos()) {
            giveUp(worker, run);
        }
        return false;
    }

    private void giveUp(Worker worker, Run run) {
        run.state = Run.State.GIVEN_UP;
        workers.remove(worker);
        givenUp.add(worker);
        conversations.end(run.conversation, run.turn.isOver() ? null : run.turn);
        callSomebodyIfWorkWaits();
    }

    private void callSomebodyIfWorkWaits() {
        if (conversations.waiting() > 0) {
            callSomebody();
        }
    }

    /** A thread and what it runs. */
    private final class Worker implements Runnable {

        private final Thread thread = threads.newThread(this);
        private @Nullable Run run;

        @Override
        public void run() {
            for (Run first = await(this); first != null; first = isHired(this) ? await(this) : null) {
                for (Run next = first; next != null; next = end(this, next)) {
                    perform(next);
                }
            }
        }

        private void perform(Run current) {
            try {
                current.step.run();
            } catch (Throwable failure) {
                if (isOnTime(current)) {
                    tell(current.step, failure);
                }
            }
        }

        private void tell(Step step, Throwable failure) {
            try {
                step.failed(failure);
            } catch (Throwable again) {
                log.error("{} failed, and so did telling it: {}", step.name(), again.getClass());
            }
        }
    }
}
