package dev.banter.workspace.action;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.Arrays;
import java.util.function.Consumer;

/** Has conversations come into being. */
public final class Opening {

    private final IdSource ids;
    private final TsSource timestamps;
    private final Conversations conversations;
    private final Consumer<WorkspaceEvent> listener;

    Opening(IdSource ids, TsSource timestamps, Conversations conversations, Consumer<WorkspaceEvent> listener) {
        this.ids = ids;
        this.timestamps = timestamps;
        this.conversations = conversations;
        this.listener = listener;
    }

    Conversation create(ConversationKind kind, String name, User creator, User... others) {
        Conversation conversation =
                new Conversation(ids.next(kind.idPrefix()), name, kind, timestamps.seconds(), creator);
        conversation.add(creator);
        Arrays.stream(others).forEach(conversation::add);
        conversations.add(conversation);
        return conversation;
    }

    /** The direct message between two users, made when they have none yet. */
    public Conversation direct(User one, User other) {
        return conversations.directBetween(one, other).orElseGet(() -> {
            Conversation made = create(ConversationKind.IM, "", one, other);
            made.members().forEach(side -> listener.accept(new ChannelEvent.ImCreated(made, side)));
            return made;
        });
    }
}
