package dev.banter.core.pace;

import java.time.Duration;

/**
 * At which pace a workspace is spoken to.
 *
 * @param on whether there is a pace at all; without one, only what Slack asks for is honoured
 * @param channelBurst how many messages a channel may get at once
 * @param wireBurst how many messages the wire may take at once
 * @param refill after how long one more may follow, on either
 */
public record Pacing(boolean on, int channelBurst, int wireBurst, Duration refill) {

    /** Slack's own pace: a channel takes 3 and an RTM connection 5 messages at once, and one more a second. */
    public static final Pacing SLACK = new Pacing(true, 3, 5, Duration.ofSeconds(1));

    /** As fast as it goes. */
    public static final Pacing OFF = new Pacing(false, 1, 1, Duration.ofSeconds(1));
}
