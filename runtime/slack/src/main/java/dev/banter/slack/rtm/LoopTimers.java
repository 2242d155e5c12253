package dev.banter.slack.rtm;

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
record LoopTimers(Timers timers, EventLoop loop) {

    long nanos() {
        return timers.nanos();
    }

    Timers.Timer after(Duration delay, Runnable task) {
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
