package dev.banter.api;

import org.jspecify.annotations.Nullable;

/** What the pattern of a handler matched in {@link Message#text()}. Safe to keep and to hand to other threads. */
public interface Match {

    /**
     * The part of the text that the whole pattern matched.
     *
     * @return the text; empty for an empty pattern
     */
    String text();

    /**
     * A group by number, counted from 1 by opening brackets; 0 is the whole match.
     *
     * @param index 0 or more
     * @return the group's text, or {@code null} when the group took no part in the match
     * @throws IndexOutOfBoundsException when the pattern has no such group
     */
    @Nullable String group(int index);

    /**
     * A group by name.
     *
     * @param name as in {@code (?<name>...)}
     * @return the group's text, or {@code null} when the group took no part in the match
     * @throws IllegalArgumentException when the pattern has no such group
     */
    @Nullable String group(String name);
}
