package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Reaction;
import dev.banter.workspace.team.User;

/** About emoji on messages. The members of the conversation hear it. */
public sealed interface ReactionEvent extends WorkspaceEvent {

    Conversation conversation();

    /** As it stands now. */
    Message message();

    Reaction.One reaction();

    Ts ts();

    @Override
    default boolean reaches(User user) {
        return conversation().has(user);
    }

    /** Somebody reacted. */
    record Added(Conversation conversation, Message message, Reaction.One reaction, Ts ts) implements ReactionEvent {}

    /** Somebody took a reaction back. */
    record Removed(Conversation conversation, Message message, Reaction.One reaction, Ts ts) implements ReactionEvent {}
}
