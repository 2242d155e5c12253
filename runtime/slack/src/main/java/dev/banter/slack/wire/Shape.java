package dev.banter.slack.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an object are wanted, and which of their own fields when they are objects, or lists of objects.
 *
 * @param members by name
 */
record Shape(Map<String, Shape> members) {

    private static final Shape BARE = new Shape(Map.of());

    Shape {
        members = Map.copyOf(members);
    }

    static Shape of(String... names) {
        Map<String, Shape> members = new HashMap<>();
        for (String name : names) {
            members.put(name, BARE);
        }
        return new Shape(members);
    }

    /** The same, and these fields of the object called so. */
    Shape with(String name, Shape inside) {
        Map<String, Shape> more = new HashMap<>(members);
        more.put(name, inside);
        return new Shape(more);
    }

    @Nullable Shape member(String name) {
        return members.get(name);
    }
}
