package dev.banter.workspace.conversation;

import dev.banter.workspace.message.History;
import dev.banter.workspace.team.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A channel, a private group or a direct message: who is in it, and what was said there. */
public final class Conversation {

    /** Enough for any trial, and bounded: a workspace may be left running for weeks. */
    private static final int MESSAGES_KEPT = 10_000;

    private final String id;
    private final String name;
    private final ConversationKind kind;
    private final long created;
    private final User creator;
    private final Map<String, User> members = new LinkedHashMap<>();
    private final History history = new History(MESSAGES_KEPT);

    public Conversation(String id, String name, ConversationKind kind, long created, User creator) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.created = created;
        this.creator = creator;
    }

    public void add(User user) {
        members.put(user.id(), user);
    }

    public String id() {
        return id;
    }

    /** Empty for a direct message, which has none. */
    public String name() {
        return name;
    }

    public ConversationKind kind() {
        return kind;
    }

    /** In seconds since the epoch. */
    public long created() {
        return created;
    }

    public User creator() {
        return creator;
    }

    /** In the order in which they came. */
    public List<User> members() {
        return List.copyOf(members.values());
    }

    public boolean has(User user) {
        return members.containsKey(user.id());
    }

    /** Anyone may see that a channel exists; only members know of a group or a direct message. */
    public boolean isVisibleTo(User user) {
        return kind == ConversationKind.CHANNEL || has(user);
    }

    /** The other side of a direct message; somebody who talks to themselves is their own other side. */
    public User counterpartOf(User user) {
        return members.values().stream()
                .filter(member -> !member.equals(user))
                .findFirst()
                .orElse(user);
    }

    public History history() {
        return history;
    }
}
