package dev.banter.host.release;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a walk through memory.
 *
 * @param before where it was made from; nothing at the start
 * @param edge the field that leads here, or the place in an array
 * @param at where it leads
 */
record Step(@Nullable Step before, String edge, Object at) {

    /** From a static field or a thread. */
    static Step first(String edge, Object at) {
        return new Step(null, edge, at);
    }

    Step to(String next, Object object) {
        return new Step(this, next, object);
    }

    /** The whole way, this step being its last. */
    List<Step> way() {
        Deque<Step> way = new ArrayDeque<>();
        for (Step step = this; step != null; step = step.before) {
            way.push(step);
        }
        return List.copyOf(way);
    }
}
