package dev.banter.workspace.message;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says and how it looks.
 *
 * @param text Slack markup, escaped; may be empty when there are extras
 * @param extras what goes with the text, such as {@code blocks}: JSON text by Slack's name
 * @param dress the look that a bot chose; none for its usual one
 */
public record Content(
        String text, Map<String, String> extras, @Nullable Dress dress) {

    public Content {
        extras = Collections.unmodifiableMap(new TreeMap<>(extras));
    }

    /** Nothing to read, and nothing to see. */
    public boolean isEmpty() {
        return text.isBlank() && Stream.of("blocks", "attachments", "files").noneMatch(extras::containsKey);
    }

    /** Roughly what it takes to keep, in characters. */
    int size() {
        return text.length()
                + extras.values().stream().mapToInt(String::length).sum()
                + (dress == null ? 0 : dress.size());
    }

    public static Content plain(String text) {
        return new Content(text, Map.of(), null);
    }
}
