package dev.banter.workspace.conversation;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every conversation of the workspace, oldest first. */
public final class Conversations {

    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<Set<User>, Conversation> directByMembers = new HashMap<>();
    private final List<Conversation> forNewcomers = new ArrayList<>();

    public void add(Conversation conversation) {
        byId.put(conversation.id(), conversation);
        if (conversation.kind().isDirect()) {
            directByMembers.put(Set.copyOf(conversation.members()), conversation);
        }
    }

    /** From now on everybody who is new in the workspace is in it from the start. */
    public void welcomeInto(Conversation conversation) {
        forNewcomers.add(conversation);
    }

    public List<Conversation> forNewcomers() {
        return List.copyOf(forNewcomers);
    }

    /** Oldest first, for the workspace itself: no user may know of them all. */
    public List<Conversation> all() {
        return List.copyOf(byId.values());
    }

    public int count() {
        return byId.size();
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
        return known(user, id).orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** Likewise; nothing when there is none that the user may know of. */
    public Optional<Conversation> known(User user, String id) {
        return Optional.ofNullable(byId.get(id)).filter(conversation -> conversation.isVisibleTo(user));
    }

    /** Likewise by name, as the user sees it. */
    public Optional<Conversation> named(User user, String name) {
        return byId.values().stream()
                .filter(conversation -> conversation.kind() != ConversationKind.IM
                        && conversation.name().equals(name)
                        && conversation.isVisibleTo(user))
                .findFirst();
    }

    /** Names are taken for all, also by groups that one knows nothing of and by what was archived. */
    public boolean isTaken(String name) {
        return byId.values().stream()
                .anyMatch(conversation -> conversation.name().equals(name));
    }

    /** The direct message of exactly these people. */
    public Optional<Conversation> directBetween(Collection<User> members) {
        return Optional.ofNullable(directByMembers.get(Set.copyOf(members)));
    }

    public boolean hasChannel() {
        return byId.values().stream().anyMatch(conversation -> conversation.kind() == ConversationKind.CHANNEL);
    }
}
