package dev.banter.api;

import java.util.Objects;

/**
 * Slack's id of a person or a bot user, such as {@code U012AB3CD} ({@code W…} in an enterprise grid).
 *
 * @param id the bare id
 */
public record UserId(String id) {

    /** Refuses {@code null}. */
    public UserId {
        Objects.requireNonNull(id, "id");
    }

    /**
     * The mention that shows this person's name in a message and tells them of it.
     *
     * @return {@code <@U…>}
     */
    public String mention() {
        return "<@" + id + ">";
    }
}
