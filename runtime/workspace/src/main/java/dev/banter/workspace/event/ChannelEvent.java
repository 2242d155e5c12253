package dev.banter.workspace.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** About a conversation itself. Who may know of it hears what becomes of it. */
public sealed interface ChannelEvent extends WorkspaceEvent {

    Conversation conversation();

    @Override
    default boolean reaches(User user) {
        return conversation().isVisibleTo(user);
    }

    /** A channel came into being. Groups do so in silence: those who are in one hear that they joined. */
    record Created(Conversation conversation, Ts ts) implements ChannelEvent {}

    record Renamed(Conversation conversation, Ts ts) implements ChannelEvent {}

    /** It was archived, or taken back from the archive, as it now says itself. */
    record Archived(Conversation conversation, User user, Ts ts) implements ChannelEvent {}

    /** A direct message came into being; each side is told of the other. */
    record ImCreated(Conversation conversation, User told) implements ChannelEvent {
        @Override
        public boolean reaches(User user) {
            return user.equals(told);
        }
    }
}
