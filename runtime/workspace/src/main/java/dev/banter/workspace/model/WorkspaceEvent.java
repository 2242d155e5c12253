package dev.banter.workspace.model;

import org.jspecify.annotations.Nullable;

/** Something that connected clients hear about. */
public sealed interface WorkspaceEvent {

    /** Whether it is any of this user's business. */
    boolean reaches(User user);

    /** What the members of a conversation hear, and nobody else. */
    sealed interface InConversation extends WorkspaceEvent {

        Conversation conversation();

        @Override
        default boolean reaches(User user) {
            return conversation().has(user);
        }
    }

    /**
     * Somebody said something.
     *
     * @param connection the connection it came in by, which is not told again
     */
    record MessagePosted(
            Conversation conversation,
            Message message,
            @Nullable Object connection) implements InConversation {}

    /** A thread has grown; this is about its parent. */
    record MessageReplied(Conversation conversation, Message parent, Ts ts) implements InConversation {}

    record UserTyping(Conversation conversation, User typist) implements WorkspaceEvent {
        @Override
        public boolean reaches(User user) {
            return conversation.has(user) && !user.equals(typist);
        }
    }

    record TeamJoin(User newcomer) implements WorkspaceEvent {
        @Override
        public boolean reaches(User user) {
            return true;
        }
    }

    record MemberJoinedChannel(Conversation conversation, User member, Ts ts) implements InConversation {}

    /** A direct message came into being; each side is told of the other. */
    record ImCreated(Conversation conversation, User told) implements WorkspaceEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(told);
        }
    }
}
