package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import java.util.random.RandomGenerator;

/**
 * What all links of a process share.
 *
 * @param loop the sockets' thread
 * @param timers the clock
 * @param chance spreads reconnects
 * @param workspace what the links' workspace is called in logs; empty where there is only one
 */
public record Machinery(NettyLoop loop, Timers timers, RandomGenerator chance, String workspace) {

    /**
     * For the links of the only workspace.
     *
     * @param loop the sockets' thread
     * @param timers the clock
     * @param chance spreads reconnects
     */
    public Machinery(NettyLoop loop, Timers timers, RandomGenerator chance) {
        this(loop, timers, chance, "");
    }

    /**
     * The same for the links of one of several workspaces.
     *
     * @param name what it is called in logs
     * @return shares all there is with this
     */
    public Machinery of(String name) {
        return new Machinery(loop, timers, chance, name);
    }

    /**
     * How a link is called in logs.
     *
     * @param link what it speaks
     * @return the same, behind the workspace's name where there are several
     */
    public String named(String link) {
        return workspace.isEmpty() ? link : workspace + ": " + link;
    }

    /**
     * The clock, its tasks on the sockets' thread.
     *
     * @return timers for what lives on that thread
     */
    public LoopTimers onLoop() {
        return new LoopTimers(timers, loop.loop());
    }
}
