package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import java.util.Map;

/**
 * Up to where a channel has been heard: whatever was said there until then is safe, or nobody's business.
 *
 * @param channel where
 * @param ts Slack's timestamp of the last of it
 * @param messages how many were heard there, for as long as is remembered: who is first where all want to be
 * @param threads the threads in which something was said last, by the timestamp of the message that began each, and when that
 *     was
 */
public record Cursor(ChannelId channel, String ts, long messages, Map<String, String> threads) {

    /** Copies the threads. */
    public Cursor {
        threads = Map.copyOf(threads);
    }
}
