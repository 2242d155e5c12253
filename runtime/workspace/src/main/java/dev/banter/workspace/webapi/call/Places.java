package dev.banter.workspace.webapi.call;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.team.User;
import java.util.Optional;

/** Which conversation a caller means who may name it as they like. */
public final class Places {

    private final Conversations conversations;

    public Places(Workspace workspace) {
        conversations = workspace.conversations();
    }

    /** By a name, with or without {@code #}. */
    public Optional<Conversation> named(User caller, String channel) {
        String name = channel.startsWith("#") ? channel.substring(1) : channel;
        return conversations.named(caller, name);
    }

    /**
     * One word for one place, however it is named: a conversation's id, and for a direct message of two the id of its
     * other side, by which it can be named before there is one. What leads nowhere stays as it is written.
     */
    public String word(User caller, String channel) {
        return named(caller, channel)
                .or(() -> conversations.known(caller, channel))
                .map(place -> place.kind() == ConversationKind.IM
                        ? place.counterpartOf(caller).id()
                        : place.id())
                .orElse(channel);
    }
}
