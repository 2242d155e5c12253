package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was said in one conversation. It is bounded: when it is full the oldest message goes, and its thread with it. */
public final class History {

    private final int limit;
    private final NavigableMap<Ts, Message> messages = new TreeMap<>();
    private final Map<Ts, List<Message>> repliesByParent = new HashMap<>();

    public History(int limit) {
        this.limit = limit;
    }

    public void add(Message message) {
        messages.put(message.ts(), message);
        Ts parent = message.parent();
        if (parent != null) {
            repliesByParent.computeIfAbsent(parent, ts -> new ArrayList<>()).add(message);
        }
        while (messages.size() > limit) {
            forget(messages.firstKey());
        }
    }

    public Optional<Message> find(Ts ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    /** Oldest first. */
    public List<Message> repliesTo(Message parent) {
        return List.copyOf(repliesByParent.getOrDefault(parent.ts(), List.of()));
    }

    /** What the channel shows, newest first: no plain replies. */
    public List<Message> newestFirst(Window window, int atMost) {
        if (window.isEmpty()) {
            return List.of();
        }
        return messages.subMap(window.oldest(), true, window.latest(), true).descendingMap().values().stream()
                .filter(Message::isShownInChannel)
                .limit(atMost)
                .toList();
    }

    private void forget(Ts oldest) {
        messages.remove(oldest);
        List<Message> replies = repliesByParent.remove(oldest);
        if (replies != null) {
            replies.forEach(reply -> messages.remove(reply.ts()));
        }
    }
}
