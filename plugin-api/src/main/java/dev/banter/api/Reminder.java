package dev.banter.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a plugin wants to be reminded of, by {@link Timers}.
 *
 * @param name its name, which says which method is called: {@link OnTimer}
 * @param key by which it is known among those of its name
 * @param text what was set with it: a text, the digits of a number, or a record as JSON
 * @param at when it is due
 * @param late how long after that its method is called; zero before
 * @param attempt the how manieth call this is, from 1; 0 while it waits for the first
 */
public record Reminder(String name, String key, String text, Instant at, Duration late, int attempt) {

    /** Refuses {@code null}. */
    public Reminder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(late, "late");
    }

    /**
     * The number that was set with it.
     *
     * @return the number
     * @throws IllegalArgumentException when something else was
     */
    public long number() {
        return Records.number(key, text);
    }

    /**
     * The record that was set with it.
     *
     * @param type its class; it may have changed since, as {@link Data#get(String, Class)} says
     * @param <T> the record
     * @return the record
     * @throws IllegalArgumentException when what was set cannot be such a record
     */
    public <T extends Record> T as(Class<T> type) {
        return Records.read(key, text, type);
    }
}
