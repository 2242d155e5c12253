package dev.banter.slack.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an object are wanted, and which of their own fields when they are objects, or lists of objects.
 *
 * @param members by name
 * @param whole whether, of an object, not its fields are wanted but the place where it stands
 */
record Shape(Map<String, Shape> members, boolean whole) {

    /** An object that is read later, or by somebody else. */
    static final Shape SLICE = new Shape(Map.of(), true);

    private static final Shape BARE = new Shape(Map.of(), false);

    Shape {
        members = Map.copyOf(members);
    }

    static Shape of(String... names) {
        Map<String, Shape> members = new HashMap<>();
        for (String name : names) {
            members.put(name, BARE);
        }
        return new Shape(members, false);
    }

    /** The same, and these fields of the object called so. */
    Shape with(String name, Shape inside) {
        Map<String, Shape> more = new HashMap<>(members);
        more.put(name, inside);
        return new Shape(more, whole);
    }

    @Nullable Shape member(String name) {
        return members.get(name);
    }
}
