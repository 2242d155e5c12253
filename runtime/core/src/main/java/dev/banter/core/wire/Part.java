package dev.banter.core.wire;

import dev.banter.api.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * One message as a wire sends it: within the wire's limits, to a channel that is known by id.
 *
 * @param channel where to
 * @param thread the timestamp of the message that began the thread; {@code null} for the channel itself
 * @param broadcast whether a reply in a thread is shown in the channel too
 * @param markup the text, escaped
 */
public record Part(ChannelId channel, @Nullable String thread, boolean broadcast, String markup) {}
