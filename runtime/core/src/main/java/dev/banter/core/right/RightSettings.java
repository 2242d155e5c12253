package dev.banter.core.right;

import java.time.Duration;

/**
 * How rights are decided.
 *
 * @param known how long it is believed who belongs to what: as long as a right may outlast its end in Slack
 * @param unknown how long something that Slack did not tell is not asked for again
 * @param patience how long a call waits to be told
 * @param quiet how long a person who was told that they may not is not told again
 */
public record RightSettings(Duration known, Duration unknown, Duration patience, Duration quiet) {

    /** Five minutes, half a minute, five seconds, one minute. */
    public static final RightSettings DEFAULT = new RightSettings(
            Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(1));
}
