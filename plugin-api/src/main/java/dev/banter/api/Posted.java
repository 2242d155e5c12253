package dev.banter.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What Slack has acknowledged.
 *
 * @param channel where it stands
 * @param ts Slack's timestamp of the first part
 * @param thread the timestamp of the message that began the thread it stands in; empty in the channel itself
 * @param parts the timestamps of all parts, in order: one, unless the text was over Slack's limits
 */
public record Posted(ChannelId channel, String ts, Optional<String> thread, List<String> parts) {

    /** Refuses {@code null} and copies the list. */
    public Posted {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(ts, "ts");
        Objects.requireNonNull(thread, "thread");
        parts = List.copyOf(parts);
    }
}
