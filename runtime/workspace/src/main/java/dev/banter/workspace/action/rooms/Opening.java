package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Has channels and groups come into being. */
public final class Opening {

    /** A bound, so that nobody fills the memory with rooms. */
    private static final int MOST = 10_000;

    private final IdSource ids;
    private final TsSource timestamps;
    private final Conversations conversations;
    private final Membership membership;
    private final Consumer<WorkspaceEvent> listener;

    Opening(
            IdSource ids,
            TsSource timestamps,
            Conversations conversations,
            Membership membership,
            Consumer<WorkspaceEvent> listener) {
        this.ids = ids;
        this.timestamps = timestamps;
        this.conversations = conversations;
        this.membership = membership;
        this.listener = listener;
    }

    /**
     * Makes a channel or a group in which its creator is alone.
     *
     * @throws Refused with Slack's names for what is wrong with the name
     */
    public Conversation open(User creator, ConversationKind kind, String name) {
        RoomName.check(name, conversations);
        Conversation made = create(kind, name, creator, List.of());
        if (kind == ConversationKind.CHANNEL) {
            listener.accept(new ChannelEvent.Created(made, timestamps.next()));
        }
        membership.enter(creator, made, null);
        return made;
    }

    /** Makes what is there when a workspace begins: nobody is told, and every newcomer is in it. */
    public Conversation found(User creator, ConversationKind kind, String name) {
        Conversation made = create(kind, name, creator, List.of(creator));
        conversations.welcomeInto(made);
        return made;
    }

    Conversation create(ConversationKind kind, String name, User creator, Collection<User> members) {
        if (conversations.count() >= MOST) {
            throw new Refused("cannot_create_channel");
        }
        Conversation made = new Conversation(ids.next(kind.idPrefix()), name, kind, timestamps.seconds(), creator);
        members.forEach(made::add);
        if (kind == ConversationKind.CHANNEL && !conversations.hasChannel()) {
            made.becomeGeneral();
        }
        conversations.add(made);
        return made;
    }
}
