package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** About one user's own place in a conversation. All connections of that user hear it, and nobody else's. */
public sealed interface OwnEvent extends WorkspaceEvent {

    Conversation conversation();

    User user();

    @Override
    default boolean reaches(User other) {
        return other.equals(user());
    }

    /** The user is in now, and is given the conversation whole. */
    record Entered(Conversation conversation, User user) implements OwnEvent {}

    record Left(Conversation conversation, User user, Ts ts) implements OwnEvent {}

    /** A direct message came into the user's list of open ones, or went out of it, as it now says itself. */
    record Shown(Conversation conversation, User user, Ts ts) implements OwnEvent {}

    /** The user has read so far. */
    record Marked(Conversation conversation, User user, Ts mark, Ts ts) implements OwnEvent {}
}
