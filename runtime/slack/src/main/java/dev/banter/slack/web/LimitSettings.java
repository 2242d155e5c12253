package dev.banter.slack.web;

import dev.banter.core.outbox.OutboxSettings;
import java.time.Duration;

/**
 * How a workspace's Web API is kept within Slack's limits.
 *
 * @param paced whether methods are held to their tiers; without, only what Slack asks for is honoured
 * @param waiting how many calls may wait for their turn or their answer, all methods together
 * @param atOnce how many calls of one method may be under way
 * @param tries how often a call is made before its failure is told
 * @param firstPause the pause after a failure that may pass; doubled after each further one
 * @param longestPause what such a pause does not get beyond
 * @param unnamedPause the pause where Slack asks to slow down and does not say for how long
 * @param settle how long after it is clear that no answer will come a message is looked for
 */
public record LimitSettings(
        boolean paced,
        int waiting,
        int atOnce,
        int tries,
        Duration firstPause,
        Duration longestPause,
        Duration unnamedPause,
        Duration settle) {

    /** Slack's tiers; half a minute of patience with failures. */
    public static final LimitSettings SLACK = new LimitSettings(
            true,
            20_000,
            1_000,
            12,
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            OutboxSettings.SETTLE);

    /**
     * The same, without tiers.
     *
     * @return as fast as it goes
     */
    public LimitSettings unpaced() {
        return new LimitSettings(false, waiting, atOnce, tries, firstPause, longestPause, unnamedPause, settle);
    }

    /**
     * The same, with another time to settle.
     *
     * @param longer how long after it is clear that no answer will come a message is looked for
     * @return with all else as it was
     */
    public LimitSettings settling(Duration longer) {
        return new LimitSettings(paced, waiting, atOnce, tries, firstPause, longestPause, unnamedPause, longer);
    }

    /** The pause before the try after this one. */
    Duration pauseAfter(int tried) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(20, tried - 1));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
