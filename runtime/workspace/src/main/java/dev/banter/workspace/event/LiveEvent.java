package dev.banter.workspace.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.User;

/** About the moment alone: who was not there need not be told of it afterwards. */
public sealed interface LiveEvent extends WorkspaceEvent {

    /** The others in a conversation see that somebody types. */
    record Typing(Conversation conversation, User typist) implements LiveEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user) && !user.equals(typist);
        }
    }

    /** Somebody came or went. It is for all who asked to hear of them, which is between them and their connection. */
    record PresenceChanged(User changed, Presence presence) implements LiveEvent {
        @Override
        public boolean reaches(User user) {
            return true;
        }
    }

    /** Somebody chose to be away, or not to be; their own connections hear it. */
    record PresenceChosen(User chooser, Presence presence) implements LiveEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(chooser);
        }
    }
}
