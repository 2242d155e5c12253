package dev.banter.workspace.action.rooms;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.conversation.Topic;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Direct messages, of two or of several: made when somebody first asks for one. */
public final class DirectMessages {

    private final Opening opening;
    private final Conversations conversations;
    private final Sight sight;
    private final Consumer<WorkspaceEvent> listener;

    DirectMessages(Opening opening, Conversations conversations, Sight sight, Consumer<WorkspaceEvent> listener) {
        this.opening = opening;
        this.conversations = conversations;
        this.sight = sight;
        this.listener = listener;
    }

    /** The direct message of a user with others, if they have one. */
    public Optional<Conversation> find(User user, List<User> others) {
        return conversations.directBetween(members(user, others));
    }

    /** Likewise, made when they have none yet, and open for that user. */
    public Conversation open(User user, List<User> others) {
        Conversation direct = find(user, others).orElseGet(() -> make(user, members(user, others)));
        sight.open(user, direct);
        return direct;
    }

    private Conversation make(User maker, Set<User> members) {
        return members.size() > 2 ? several(maker, members) : pair(maker, members);
    }

    /** It is open for its other side at once, and for its maker when both have heard of it. */
    private Conversation pair(User maker, Set<User> members) {
        Conversation made = opening.create(ConversationKind.IM, "", maker, members);
        made.setOpenFor(maker, false);
        made.members().forEach(side -> listener.accept(new ChannelEvent.ImCreated(made, side)));
        return made;
    }

    /** It starts closed for all, as Slack has it, and opens for its maker, and for the others with the first message. */
    private Conversation several(User maker, Set<User> members) {
        String name = members.stream().map(User::name).collect(Collectors.joining("--", "mpdm-", "-1"));
        String with = members.stream().map(User::name).collect(Collectors.joining(" @", "@", ""));
        Conversation made = opening.create(ConversationKind.MPIM, name, maker, members);
        made.setPurpose(new Topic("Group messaging with: " + with, maker.id(), made.created()));
        made.members().forEach(member -> made.setOpenFor(member, false));
        made.members().forEach(member -> listener.accept(new OwnEvent.Entered(made, member)));
        return made;
    }

    private static Set<User> members(User user, List<User> others) {
        Set<User> members = new LinkedHashSet<>(List.of(user));
        members.addAll(others);
        return members;
    }
}
