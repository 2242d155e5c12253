package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said in one conversation. It is bounded: when it is full the oldest message goes, and its thread with it. */
public final class History {

    /** Also bounded in characters: a full channel of the longest texts would otherwise be most of a small heap. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private final int limit;
    private long characters;
    private final NavigableMap<Ts, Message> messages = new TreeMap<>();
    private final Map<Ts, NavigableSet<Ts>> repliesByParent = new HashMap<>();
    private final NavigableSet<Ts> pinned = new TreeSet<>();

    public History(int limit) {
        this.limit = limit;
    }

    public void add(Message message) {
        weigh(messages.put(message.ts(), message), message);
        if (message.marks().pin() != null) {
            pinned.add(message.ts());
        }
        Ts parent = message.parent();
        if (parent != null) {
            repliesByParent.computeIfAbsent(parent, ts -> new TreeSet<>()).add(message.ts());
        }
        while (messages.size() > limit || (characters > MOST_CHARACTERS && messages.size() > 1)) {
            forget(oldestBut(parent));
        }
    }

    /** What has just been answered stays, or the answer would go with it. */
    private Message oldestBut(@Nullable Ts answered) {
        Map.Entry<Ts, Message> oldest = messages.firstEntry();
        return (oldest.getKey().equals(answered) && messages.size() > 2 ? messages.higherEntry(answered) : oldest)
                .getValue();
    }

    /** Has a message that is still there stand as it is now. */
    public void replace(Message message) {
        Message before = messages.replace(message.ts(), message);
        if (before == null) {
            return;
        }
        weigh(before, message);
        if (message.marks().pin() == null) {
            pinned.remove(message.ts());
        } else {
            pinned.add(message.ts());
        }
    }

    /** Takes one message out; its replies stay. */
    public void remove(Message message) {
        drop(message.ts());
        Ts parent = message.parent();
        if (parent != null) {
            repliesByParent.computeIfPresent(parent, (ts, replies) -> {
                replies.remove(message.ts());
                return replies.isEmpty() ? null : replies;
            });
        }
    }

    public Optional<Message> find(Ts ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    /** Oldest first. */
    public List<Message> repliesTo(Message parent) {
        return present(repliesByParent.getOrDefault(parent.ts(), new TreeSet<>()));
    }

    /** What the channel shows, newest first: no plain replies. */
    public List<Message> newestFirst(Window window, int atMost) {
        return within(window).filter(Message::isShownInChannel).limit(atMost).toList();
    }

    /** The pinned messages, newest message first. */
    public List<Message> pinned() {
        return present(pinned.descendingSet());
    }

    /** Everything within a window, newest first, replies too. */
    public List<Message> all(Window window) {
        return within(window).toList();
    }

    private Stream<Message> within(Window window) {
        if (window.isEmpty()) {
            return Stream.empty();
        }
        return messages.subMap(window.oldest(), true, window.latest(), true).descendingMap().values().stream();
    }

    private List<Message> present(NavigableSet<Ts> some) {
        return some.stream().map(messages::get).filter(Objects::nonNull).toList();
    }

    private void forget(Message oldest) {
        remove(oldest);
        NavigableSet<Ts> replies = repliesByParent.remove(oldest.ts());
        if (replies != null) {
            replies.forEach(this::drop);
        }
    }

    private void drop(Ts ts) {
        weigh(messages.remove(ts), null);
        pinned.remove(ts);
    }

    private void weigh(@Nullable Message before, @Nullable Message after) {
        characters += (after == null ? 0 : after.content().size())
                - (before == null ? 0 : before.content().size());
    }
}
