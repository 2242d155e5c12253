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
}
