package dev.banter.core.outbox;

import dev.banter.core.pace.Pacing;
import java.time.Duration;

/**
 * How what is said is sent.
 *
 * @param pacing at which pace each workspace is spoken to
 * @param capacity how many messages may be under way to one workspace
 * @param share how many of them may be one plugin's
 * @param settle how long after it is clear that no acknowledgement will come a message is looked for: what Slack has, it shows
 *     by then
 */
public record OutboxSettings(Pacing pacing, int capacity, int share, Duration settle) {

    /** What Slack has taken, it shows within seconds. */
    public static final Duration SETTLE = Duration.ofSeconds(5);
}
