package dev.banter.workspace.conversation;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every conversation of the workspace, oldest first. */
public final class Conversations {

    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<Set<User>, Conversation> directBySides = new LinkedHashMap<>();

    public void add(Conversation conversation) {
        byId.put(conversation.id(), conversation);
        if (conversation.kind() == ConversationKind.IM) {
            directBySides.put(Set.copyOf(conversation.members()), conversation);
        }
    }

    /** All that this user may know of. */
    public List<Conversation> visibleTo(User user) {
        return byId.values().stream()
                .filter(conversation -> conversation.isVisibleTo(user))
                .toList();
    }

    /**
     * The one with this id.
     *
     * @throws Refused as {@code channel_not_found}, also when it exists and the user may not know
     */
    public Conversation visibleTo(User user, String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(conversation -> conversation.isVisibleTo(user))
                .orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** Likewise by name, as the user sees it. */
    public Optional<Conversation> named(User user, String name) {
        return byId.values().stream()
                .filter(conversation -> conversation.kind() != ConversationKind.IM
                        && conversation.name().equals(name)
                        && conversation.isVisibleTo(user))
                .findFirst();
    }

    /** All but the direct messages: what a newcomer finds. */
    public List<Conversation> shared() {
        return byId.values().stream()
                .filter(conversation -> conversation.kind() != ConversationKind.IM)
                .toList();
    }

    public Optional<Conversation> directBetween(User one, User other) {
        return Optional.ofNullable(directBySides.get(sides(one, other)));
    }

    private static Set<User> sides(User one, User other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
