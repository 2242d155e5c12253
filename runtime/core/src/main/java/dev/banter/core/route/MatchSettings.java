package dev.banter.core.route;

import java.time.Duration;

/**
 * What matching may cost.
 *
 * @param stepsPerPattern how many characters one pattern may look at, at the most
 * @param stepsPerPlugin how many characters all patterns of a plugin may look at for one message, at the most
 * @param slicePerPattern how many one pattern may look at on the socket's thread; one that wants more makes its plugin
 *     slow
 * @param stepsPerMessage how many all patterns may look at on the socket's thread
 * @param timePerMessage how long all patterns may take on the socket's thread
 * @param slowFor how long a slow plugin's messages all go to the matcher's thread
 * @param waiting how many messages may wait for the matcher's thread
 */
public record MatchSettings(
        long stepsPerPattern,
        long stepsPerPlugin,
        long slicePerPattern,
        long stepsPerMessage,
        Duration timePerMessage,
        Duration slowFor,
        int waiting) {

    /**
     * A million steps a pattern, four a plugin; on the socket's thread 50,000 a pattern, and 200,000 and 5 ms a
     * message.
     */
    public static final MatchSettings DEFAULT = new MatchSettings(
            1_000_000, 4_000_000, 50_000, 200_000, Duration.ofMillis(5), Duration.ofMinutes(1), 1_000);
}
