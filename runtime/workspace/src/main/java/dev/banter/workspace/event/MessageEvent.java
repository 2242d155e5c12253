package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import org.jspecify.annotations.Nullable;

/** About what is said in a conversation. Its members hear it, and nobody else. */
public sealed interface MessageEvent extends WorkspaceEvent {

    Conversation conversation();

    @Override
    default boolean reaches(User user) {
        return conversation().has(user);
    }

    /**
     * Somebody said something.
     *
     * @param connection the connection it came in by, which is not told again
     */
    record Posted(
            Conversation conversation,
            Message message,
            @Nullable Object connection) implements MessageEvent {}

    /** A thread has grown; this is about its parent. */
    record Replied(Conversation conversation, Message parent, Ts ts) implements MessageEvent {}

    /** A message is not what it was. */
    record Changed(Conversation conversation, Message before, Message after, Ts ts) implements MessageEvent {}

    /** A message is gone. */
    record Deleted(Conversation conversation, Message message, Ts ts) implements MessageEvent {}

    /** A thread has shrunk by one reply, which is gone already; this is about its parent. */
    record ReplyLost(Conversation conversation, Message parent, Message reply, Ts ts) implements MessageEvent {}

    /** The history has something now that was said at another time. Nobody hears of it, and who looks finds it. */
    record Recalled(Conversation conversation, Message message) implements MessageEvent {
        @Override
        public boolean reaches(User user) {
            return false;
        }
    }

    /** Something that one member alone is shown, and that is not kept. */
    record Whispered(Conversation conversation, Message message, User hearer) implements MessageEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(hearer);
        }
    }

    /** What one member alone was shown is not what it was. */
    record WhisperChanged(Conversation conversation, Message before, Message after, User hearer, Ts ts)
            implements MessageEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(hearer);
        }
    }

    /** What one member alone was shown is gone. */
    record WhisperDeleted(Conversation conversation, Message message, User hearer, Ts ts) implements MessageEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(hearer);
        }
    }
}
