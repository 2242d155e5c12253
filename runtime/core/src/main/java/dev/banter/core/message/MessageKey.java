package dev.banter.core.message;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;

/**
 * What names a message among all, the same on every way in.
 *
 * @param workspace the workspace
 * @param channel the channel
 * @param ts Slack's timestamp
 */
public record MessageKey(WorkspaceId workspace, ChannelId channel, String ts) {

    /** One line, for keys and logs. */
    @Override
    public String toString() {
        return workspace.id() + "/" + channel.id() + "/" + ts;
    }
}
