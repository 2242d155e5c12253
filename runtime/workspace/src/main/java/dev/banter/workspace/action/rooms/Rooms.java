package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.WorkspaceEvent;
import java.util.function.Consumer;

/** All that can be done with conversations. */
public record Rooms(
        Opening opening,
        DirectMessages directMessages,
        Membership membership,
        Description description,
        Archive archive,
        Reading reading,
        Sight sight) {

    public static Rooms of(
            IdSource ids, TsSource timestamps, Conversations conversations, Consumer<WorkspaceEvent> listener) {
        Bookkeeping bookkeeping = new Bookkeeping(timestamps, listener);
        Membership membership = new Membership(timestamps, bookkeeping, listener);
        Opening opening = new Opening(ids, timestamps, conversations, membership, listener);
        Sight sight = new Sight(timestamps, listener);
        return new Rooms(
                opening,
                new DirectMessages(opening, conversations, sight, listener),
                membership,
                new Description(timestamps, conversations, bookkeeping, listener),
                new Archive(timestamps, bookkeeping, listener),
                new Reading(timestamps, listener),
                sight);
    }
}
