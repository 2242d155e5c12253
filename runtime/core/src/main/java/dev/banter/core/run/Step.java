package dev.banter.core.run;

import java.time.Duration;

/** One call of plugin code on a lane: a handler, a constructor. */
public interface Step {

    /**
     * What runs, as {@code Class#method}, for logs and reports.
     *
     * @return the name
     */
    String name();

    /**
     * Runs it, on a thread of the lane.
     *
     * @throws Throwable whatever the plugin throws
     */
    void run() throws Throwable;

    /**
     * It threw. Called on the thread of the lane, unless it had been given up before.
     *
     * @param failure what it threw
     */
    void failed(Throwable failure);

    /**
     * It was still running at its deadline and has been interrupted. Called on the scheduler's thread.
     *
     * @param deadline the deadline
     */
    void overran(Duration deadline);

    /** It will not run, because the lane was closed or drained before. Called on any thread. */
    default void forgotten() {}
}
