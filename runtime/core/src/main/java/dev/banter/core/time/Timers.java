package dev.banter.core.time;

import java.time.Duration;

/** The one source of elapsed time and of timers, so that tests and harnesses may run on a clock of their own. */
public interface Timers {

    /**
     * Elapsed time from an arbitrary moment, for differences only.
     *
     * @return nanoseconds
     */
    long nanos();

    /**
     * Runs a task once, later, on the scheduler's thread. The task is short and never plugin code.
     *
     * @param delay how much later; zero and less is at once
     * @param task what to run
     * @return takes it back
     */
    Timer after(Duration delay, Runnable task);

    /** A task that has been asked for. */
    interface Timer {

        /** Takes the task back if it has not begun; otherwise does nothing. */
        void cancel();
    }
}
