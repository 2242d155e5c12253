package dev.banter.workspace.keep.line;

import dev.banter.workspace.shape.Json;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What a line can be about. */
public enum Thing {
    TEAM,
    USER,
    CONVERSATION,
    /** One user's place in one conversation. */
    MEMBER,
    MESSAGE,
    /** A member or a message that is no more. */
    GONE;

    /** When a line was made, by the workspace's own count: no timestamp that was given out is above the last of them. */
    public static final String AT = "at";

    static final String IS = "is";

    /** Throws {@link BrokenLine} when it is about nothing that is known. */
    public static Thing of(Fields line) {
        String word = line.text(IS);
        return Arrays.stream(values())
                .filter(thing -> thing.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BrokenLine("'" + IS + "' names nothing that is known"));
    }

    /** The beginning of a line about such a thing. */
    ObjectNode line() {
        return Json.object().put(IS, word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
