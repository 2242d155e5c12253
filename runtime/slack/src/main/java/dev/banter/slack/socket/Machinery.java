package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import java.util.random.RandomGenerator;

/**
 * What all links of a process share.
 *
 * @param loop the sockets' thread
 * @param timers the clock
 * @param chance spreads reconnects
 */
public record Machinery(NettyLoop loop, Timers timers, RandomGenerator chance) {

    /**
     * The clock, its tasks on the sockets' thread.
     *
     * @return timers for what lives on that thread
     */
    public LoopTimers onLoop() {
        return new LoopTimers(timers, loop.loop());
    }
}
