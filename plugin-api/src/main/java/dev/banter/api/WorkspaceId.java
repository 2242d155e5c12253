package dev.banter.api;

import java.util.Objects;

/**
 * Slack's id of a workspace, such as {@code T012AB3CD}.
 *
 * @param id the bare id
 */
public record WorkspaceId(String id) {

    /** Refuses {@code null}. */
    public WorkspaceId {
        Objects.requireNonNull(id, "id");
    }
}
