package dev.banter.core.right;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to call a handler, and where.
 *
 * @param workspace where
 * @param user who
 * @param channel where; {@code null} for what is done in no channel
 */
public record Asker(
        WorkspaceId workspace, UserId user, @Nullable ChannelId channel) {

    /** As it is written in logs. */
    @Override
    public String toString() {
        return user.id() + (channel == null ? "" : " in " + channel.id()) + " of " + workspace.id();
    }
}
