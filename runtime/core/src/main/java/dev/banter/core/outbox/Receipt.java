package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Posted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Slack has acknowledged.
 *
 * @param channel where
 * @param thread the timestamp of the message that began the thread; {@code null} for the channel itself
 * @param ids what Slack calls it, part by part: timestamps of messages, the id of a file, empty for what has no name
 */
public record Receipt(ChannelId channel, @Nullable String thread, List<String> ids) {

    /** Copies the list. */
    public Receipt {
        ids = List.copyOf(ids);
    }

    /**
     * As a plugin sees it, when it was a message.
     *
     * @return its timestamps; parts that an update took away have none any more
     */
    public Posted posted() {
        List<String> parts = ids.stream().filter(id -> !id.isEmpty()).toList();
        return new Posted(channel, ids.get(0), Optional.ofNullable(thread), parts.isEmpty() ? ids : parts);
    }
}
