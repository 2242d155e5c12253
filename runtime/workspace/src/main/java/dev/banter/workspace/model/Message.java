package dev.banter.workspace.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param text Slack markup, escaped
 * @param parent the {@code ts} of the message this one replies to; none outside of threads
 * @param broadcast whether a reply is also shown in the channel
 */
public record Message(
        Ts ts, User author, String text, @Nullable Ts parent, boolean broadcast) {

    public boolean isReply() {
        return parent != null;
    }

    /** Plain replies are seen in their thread only. */
    public boolean isShownInChannel() {
        return !isReply() || broadcast;
    }
}
