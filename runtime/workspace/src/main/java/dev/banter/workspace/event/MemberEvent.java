package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** About who is where. */
public sealed interface MemberEvent extends WorkspaceEvent {

    /** Somebody is new in the workspace, which is told to all. */
    record TeamJoin(User newcomer) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return true;
        }
    }

    /** Somebody is new in a conversation, which its members are told, the newcomer among them. */
    record Joined(Conversation conversation, User member, Ts ts) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user);
        }
    }
}
