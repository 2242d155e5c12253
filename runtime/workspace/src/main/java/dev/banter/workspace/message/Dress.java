package dev.banter.workspace.message;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name and a picture that a bot puts on for one message.
 *
 * @param icons by Slack's names, such as {@code emoji}
 */
public record Dress(String username, Map<String, String> icons) {

    public Dress {
        icons = Collections.unmodifiableMap(new TreeMap<>(icons));
    }

    /** Roughly what it takes to keep, in characters. */
    int size() {
        return username.length()
                + icons.values().stream().mapToInt(String::length).sum();
    }
}
