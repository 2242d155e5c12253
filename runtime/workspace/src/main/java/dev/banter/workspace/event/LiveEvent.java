package dev.banter.workspace.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** About the moment alone: nothing of it is kept. */
public sealed interface LiveEvent extends WorkspaceEvent {

    /** The others in a conversation see that somebody types. */
    record Typing(Conversation conversation, User typist) implements LiveEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user) && !user.equals(typist);
        }
    }
}
