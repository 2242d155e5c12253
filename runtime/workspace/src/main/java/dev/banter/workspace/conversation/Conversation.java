package dev.banter.workspace.conversation;

import dev.banter.workspace.message.History;
import dev.banter.workspace.team.User;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A channel, a private group or a direct message: what it is, who is in it, and what was said there. */
public final class Conversation {

    /** Enough for any trial, and bounded: a workspace may be left running for weeks. */
    private static final int MESSAGES_KEPT = 10_000;

    private final String id;
    private final ConversationKind kind;
    private final long created;
    private final User creator;
    private final Map<String, User> members = new LinkedHashMap<>();
    private final Set<String> closedFor = new HashSet<>();
    private final History history = new History(MESSAGES_KEPT);
    private final ReadMarks readMarks = new ReadMarks(history);
    private Sign sign;

    public Conversation(String id, String name, ConversationKind kind, long created, User creator) {
        this.id = id;
        this.sign = Sign.named(name);
        this.kind = kind;
        this.created = created;
        this.creator = creator;
    }

    public void add(User user) {
        members.put(user.id(), user);
    }

    public void remove(User user) {
        members.remove(user.id());
        readMarks.forget(user);
    }

    public void rename(String newName) {
        sign = sign.renamed(newName);
    }

    public void setTopic(Topic topic) {
        sign = sign.about(topic, sign.purpose());
    }

    public void setPurpose(Topic purpose) {
        sign = sign.about(sign.topic(), purpose);
    }

    public void setArchived(boolean archived) {
        sign = sign.archived(archived);
    }

    public void becomeGeneral() {
        sign = sign.ofGeneral();
    }

    /** Makes it in all that can be changed what it was before. */
    public void become(Sign before) {
        sign = before;
    }

    /** All of it that can be changed, but for who is in it and what is said. */
    public Sign sign() {
        return sign;
    }

    /** Takes a direct message into this user's list of open ones, or out of it. Nothing of it is lost. */
    public void setOpenFor(User user, boolean open) {
        if (open) {
            closedFor.remove(user.id());
        } else {
            closedFor.add(user.id());
        }
    }

    public String id() {
        return id;
    }

    /** Empty for a direct message of two, which has none. */
    public String name() {
        return sign.name();
    }

    /** Oldest first. */
    public List<String> previousNames() {
        return sign.previousNames();
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

    public Topic topic() {
        return sign.topic();
    }

    public Topic purpose() {
        return sign.purpose();
    }

    /** Whether it is the one channel that everybody is in, whatever it is called by now. */
    public boolean isGeneral() {
        return sign.general();
    }

    public boolean isArchived() {
        return sign.archived();
    }

    public boolean isOpenFor(User user) {
        return !closedFor.contains(user.id());
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

    public ReadMarks readMarks() {
        return readMarks;
    }
}
