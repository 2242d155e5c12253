package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import org.jspecify.annotations.Nullable;

/** About who is there, and where. */
public sealed interface MemberEvent extends WorkspaceEvent {

    /** Somebody is new in the workspace, which is told to all. */
    record TeamJoin(User newcomer, Profile profile) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return true;
        }
    }

    /** Somebody tells something else of themselves, which is told to all. */
    record Changed(User changed, Profile profile, Ts ts) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return true;
        }
    }

    /**
     * Somebody is new in a conversation, which its members are told, the newcomer among them.
     *
     * @param inviter none for who came unasked
     */
    record Joined(
            Conversation conversation,
            User member,
            @Nullable User inviter,
            Ts ts) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user);
        }
    }

    /** Somebody is gone from a conversation, which is told to who is still there and to who is gone. */
    record Left(Conversation conversation, User member, Ts ts) implements MemberEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user) || user.equals(member);
        }
    }
}
