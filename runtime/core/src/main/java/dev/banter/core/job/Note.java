package dev.banter.core.job;

import dev.banter.api.Reminder;
import java.time.Duration;
import java.time.Instant;

/**
 * A reminder that is kept.
 *
 * @param id names this one among all; another that takes its place has another
 * @param pluginId the plugin
 * @param name its name
 * @param key its key
 * @param text what was set with it
 * @param due when it is due, in whole milliseconds
 * @param attempts how often its method was called
 */
public record Note(String id, String pluginId, String name, String key, String text, Instant due, int attempts) {

    /** As its plugin sees it while it waits. */
    Reminder waiting() {
        return new Reminder(name, key, text, due, Duration.ZERO, attempts);
    }

    /**
     * The same, called more or less often.
     *
     * @param times how often
     * @return otherwise the same
     */
    public Note tried(int times) {
        return new Note(id, pluginId, name, key, text, due, times);
    }

    /**
     * As its method sees it.
     *
     * @param now the present
     * @return tells how late it is
     */
    public Reminder at(Instant now) {
        Duration late = Duration.between(due, now);
        return new Reminder(name, key, text, due, late.isNegative() ? Duration.ZERO : late, attempts);
    }
}
