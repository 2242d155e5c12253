package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/**
 * Timers whose tasks run on the loop.
 *
 * @param timers the clock
 * @param loop where tasks run
 */
public record LoopTimers(Timers timers, EventLoop loop) {

    /**
     * Elapsed time from an arbitrary moment, for differences only.
     *
     * @return nanoseconds
     */
    public long nanos() {
        return timers.nanos();
    }

    /**
     * Runs a task once, later, on the loop; never, once the loop is closed.
     *
     * @param delay how much later; zero and less is at once
     * @param task what to run
     * @return takes it back
     */
    public Timers.Timer after(Duration delay, Runnable task) {
        return timers.after(delay, () -> run(task));
    }

    private void run(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException ended) {
            // The loop was closed, and with it all that the task could have been about.
        }
    }
}
