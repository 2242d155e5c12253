package dev.banter.api;

import java.util.Objects;

/**
 * Slack's id of a conversation: a channel ({@code C…}), a private group ({@code G…}) or a direct message ({@code D…}).
 *
 * @param id the bare id
 */
public record ChannelId(String id) {

    /** Refuses {@code null}. */
    public ChannelId {
        Objects.requireNonNull(id, "id");
    }

    /**
     * The token that shows this channel's name in a message and links to it.
     *
     * @return {@code <#C…>}
     */
    public String mention() {
        return "<#" + id + ">";
    }
}
