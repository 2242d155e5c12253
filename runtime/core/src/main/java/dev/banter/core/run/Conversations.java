package dev.banter.core.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The turns that wait on a lane: in order within a conversation, fair between conversations. Guarded by its lane. */
final class Conversations {

    private final Map<Object, Conversation> all = new HashMap<>();
    private final Queue<Conversation> ready = new ArrayDeque<>();
    private int waiting;

    /** Turns that have not begun. */
    int waiting() {
        return waiting;
    }

    /** Conversations that have a turn to begin. */
    int ready() {
        return ready.size();
    }

    /** Adds a turn; whether somebody can begin it now. */
    boolean add(Object key, Turn turn) {
        waiting++;
        Conversation conversation = all.computeIfAbsent(key, Conversation::new);
        return conversation.add(turn) && ready.add(conversation);
    }

    /** The next conversation that has a turn to begin. */
    @Nullable Conversation next() {
        return ready.poll();
    }

    Turn begin(Conversation conversation) {
        waiting--;
        return conversation.begin();
    }

    /** A turn is over, or has to be carried on by somebody else; whether somebody can begin a turn now. */
    boolean end(Conversation conversation, @Nullable Turn rest) {
        if (rest != null) {
            waiting++;
        }
        if (conversation.end(rest)) {
            return ready.add(conversation);
        }
        all.remove(conversation.key(), conversation);
        return false;
    }

    /** Forgets every turn that has not begun; their steps. */
    List<Step> forget() {
        waiting = 0;
        ready.clear();
        return all.values().stream().flatMap(Conversation::forget).toList();
    }
}
