package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Pin;
import dev.banter.workspace.team.User;

/** About what is pinned to a conversation. Its members hear it. */
public sealed interface PinEvent extends WorkspaceEvent {

    Conversation conversation();

    /** As it stands now. */
    Message message();

    Pin pin();

    @Override
    default boolean reaches(User user) {
        return conversation().has(user);
    }

    /** A message was pinned. */
    record Added(Conversation conversation, Message message, Pin pin) implements PinEvent {}

    /** A pin was taken out, by somebody who need not have put it in. */
    record Removed(Conversation conversation, Message message, Pin pin, User remover, Ts ts) implements PinEvent {}
}
