package dev.banter.slack.setback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try.
 *
 * @param first the longest pause after the second loss in a row; after the first there is none. Doubled with each
 *     further one
 * @param cap the longest pause of all
 * @param jitter which part of a pause is left to chance: 0 none, 1 all
 * @param unnamed the pause where Slack asks to slow down and does not say for how long
 * @param stable how long a link must have lived for its loss to count as a first one
 */
public record ReconnectPolicy(Duration first, Duration cap, double jitter, Duration unnamed, Duration stable) {

    /** At once, then from half a second to a minute, half of it left to chance. */
    public static final ReconnectPolicy USUAL = new ReconnectPolicy(
            Duration.ofMillis(500), Duration.ofMinutes(1), 0.5, Duration.ofSeconds(30), Duration.ofSeconds(20));

    private static final int MOST_DOUBLINGS = 30;

    /** Refuses what would not be a delay. */
    public ReconnectPolicy {
        if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0 || !(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("a reconnect policy has 0 < first <= cap and 0 <= jitter <= 1");
        }
    }

    /**
     * The pause before a try.
     *
     * @param attempt how many losses there were since the link was last stable, before this one
     * @param random decides the part that is left to chance
     * @return zero for attempt 0
     */
    public Duration delay(int attempt, RandomGenerator random) {
        if (attempt <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(cap) < 0 ? doubled : cap;
        double part = 1 - jitter * random.nextDouble();
        return Duration.ofMillis(Math.round(longest.toMillis() * part));
    }
}
