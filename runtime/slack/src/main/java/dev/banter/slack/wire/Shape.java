package dev.banter.slack.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields of an object are wanted, and which of their own fields when they are objects, or lists of objects. */
final class Shape {

    /** An object that is read later, or by somebody else. */
    static final Shape SLICE = new Shape(Map.of(), true);

    private static final Shape BARE = new Shape(Map.of(), false);

    private final Map<String, Member> members;
    private final boolean whole;

    /**
     * @param members by name
     * @param whole whether, of an object, not its fields are wanted but the place where it stands
     */
    private Shape(Map<String, Member> members, boolean whole) {
        this.members = Map.copyOf(members);
        this.whole = whole;
    }

    /**
     * A field that is wanted.
     *
     * @param place a number of its own, from 0
     * @param shape what is wanted of it
     */
    record Member(int place, Shape shape) {}

    static Shape of(String... names) {
        Shape shape = BARE;
        for (String name : names) {
            shape = shape.with(name, BARE);
        }
        return shape;
    }

    /** The same, and these fields of the object called so. */
    Shape with(String name, Shape inside) {
        Map<String, Member> more = new HashMap<>(members);
        Member before = members.get(name);
        more.put(name, new Member(before == null ? members.size() : before.place(), inside));
        return new Shape(more, whole);
    }

    boolean isWhole() {
        return whole;
    }

    /** How many fields are wanted. */
    int size() {
        return members.size();
    }

    @Nullable Member member(String name) {
        return members.get(name);
    }
}
