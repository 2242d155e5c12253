package dev.banter.workspace.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** About a conversation itself. */
public sealed interface ChannelEvent extends WorkspaceEvent {

    /** A direct message came into being; each side is told of the other. */
    record ImCreated(Conversation conversation, User told) implements ChannelEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(told);
        }
    }
}
