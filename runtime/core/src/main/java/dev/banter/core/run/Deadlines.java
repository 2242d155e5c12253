package dev.banter.core.run;

import dev.banter.core.time.Timers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What runs on a lane, held against the clock. Guarded by its lane. */
final class Deadlines {

    /** A deadline is kept within a twentieth of itself. */
    private static final int PRECISION = 20;

    private final LaneSettings settings;
    private final Timers timers;
    private final Runnable look;

    private final Set<Run> running = new LinkedHashSet<>();
    private boolean watched;

    /**
     * @param settings the deadline and the grace
     * @param timers tell when to look
     * @param look takes the lane's monitor and calls {@link #look}
     */
    Deadlines(LaneSettings settings, Timers timers, Runnable look) {
        this.settings = settings;
        this.timers = timers;
        this.look = look;
    }

    /** Whether nothing runs but what was given up. */
    boolean isQuiet() {
        return running.isEmpty();
    }

    /** The threads of what runs, but for what was given up. */
    Stream<Worker> workers() {
        return running.stream().map(run -> run.worker);
    }

    /** The turns of what runs, but for what was given up. */
    Stream<Turn> turns() {
        return running.stream().map(run -> run.turn);
    }

    Run begin(Worker worker, Step step, Turn turn, Conversation conversation) {
        Run run = new Run(worker, step, turn, conversation, timers.nanos());
        running.add(run);
        watch();
        return run;
    }

    /** A run is over; whether it had not been given up before. */
    boolean end(Run run) {
        run.state = Run.State.ENDED;
        return running.remove(run);
    }

    /** Sees to it that somebody looks again. */
    void watch() {
        if (!watched) {
            watched = true;
            timers.after(settings.deadline().dividedBy(PRECISION), look);
        }
    }

    /** Marks what is past its deadline, and gives up what is past its grace. */
    Findings look() {
        watched = false;
        if (!running.isEmpty()) {
            watch();
        }
        long now = timers.nanos();
        long deadline = settings.deadline().toNanos();
        long grace = settings.grace().toNanos();
        List<Run> late = new ArrayList<>();
        List<Run> lost = new ArrayList<>();
        for (Run run : running) {
            long age = now - run.since;
            if (run.state == Run.State.RUNNING && age >= deadline) {
                run.state = Run.State.OVERRUN;
                late.add(run);
            } else if (run.state == Run.State.OVERRUN && age >= deadline + grace) {
                run.state = Run.State.GIVEN_UP;
                lost.add(run);
            }
        }
        lost.forEach(running::remove);
        return new Findings(late, lost);
    }

    /**
     * What a look has found.
     *
     * @param late has just become late: is to be told, and then interrupted
     * @param lost has just been given up
     */
    record Findings(List<Run> late, List<Run> lost) {}
}
