package dev.banter.core.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns that must not overtake each other. Guarded by its lane. */
final class Conversation {

    private final Object key;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean busy;

    Conversation(Object key) {
        this.key = key;
    }

    Object key() {
        return key;
    }

    /** Adds a turn; whether the conversation has now become ready to be served. */
    boolean add(Turn turn) {
        waiting.add(turn);
        return !busy && waiting.size() == 1;
    }

    Turn begin() {
        busy = true;
        return waiting.remove();
    }

    /** Ends the turn that was begun; what is left of it goes first. Whether there is more to serve. */
    boolean end(@Nullable Turn rest) {
        busy = false;
        if (rest != null) {
            waiting.addFirst(rest);
        }
        return !waiting.isEmpty();
    }

    /** Forgets the turns that have not begun; their steps. */
    Stream<Step> forget() {
        List<Turn> forgotten = List.copyOf(waiting);
        waiting.clear();
        return forgotten.stream().flatMap(turn -> turn.forget().stream());
    }
}
