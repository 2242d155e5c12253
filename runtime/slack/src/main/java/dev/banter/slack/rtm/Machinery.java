package dev.banter.slack.rtm;

import dev.banter.core.time.Timers;
import java.util.random.RandomGenerator;

/**
 * What all links of a process share.
 *
 * @param loop the sockets' thread
 * @param timers the clock
 * @param chance spreads reconnects
 */
public record Machinery(NettyLoop loop, Timers timers, RandomGenerator chance) {}
