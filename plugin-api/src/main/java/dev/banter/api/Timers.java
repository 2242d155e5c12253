package dev.banter.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reminders, for this plugin alone: each calls the plugin's method with {@link OnTimer} of its name once, when it is due. By
 * injection. They outlive a new version of the plugin, a restart and, as far as {@code durability} says, a loss of power: a
 * method that writes returns once that is so. What came due while the bot was away is late, and not lost.
 *
 * <pre>{@code
 * timers.set("standup", message.channel().id(), Duration.ofHours(1), "who is missing?");
 *
 * @OnTimer("standup")
 * void standup(Reminder reminder) {
 *     slack.say(reminder.key(), reminder.text());
 * }
 * }</pre>
 *
 * <p>Of one name and key there is one reminder: setting it again takes the place of what is there. So let the key come from what
 * the reminder is for, such as {@link Message#idempotencyKey()}: then a handler that is called again after a kill sets the
 * same one, and not a second.
 *
 * <p>Names and keys have 1 to 255 characters and no control character among them; a value up to 4,000; a plugin has up to
 * 10,000 reminders. Safe from any thread. The methods wait for the disk for some milliseconds: call them on the plugin's own
 * threads.
 *
 * <p>Each throws {@link IllegalArgumentException} for what is over these bounds, and {@link IllegalStateException} when it
 * cannot be read or written, or the thread is interrupted, as it is at its deadline; whether it was written is not known then.
 */
public interface Timers {

    /**
     * Sets a reminder with a text.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param at when; what is past is due at once
     * @param text what the method is to be told; may be empty
     */
    void set(String name, String key, Instant at, String text);

    /**
     * Sets a reminder with a text, by the bot's clock.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param delay how much later than now
     * @param text what the method is to be told; may be empty
     */
    void set(String name, String key, Duration delay, String text);

    /**
     * Takes a reminder back; a call that is under way goes on.
     *
     * @param name its name
     * @param key its key
     * @return false when there is none
     */
    boolean cancel(String name, String key);

    /**
     * The reminders that wait.
     *
     * @param name their name
     * @return by the moment at which they are due
     */
    List<Reminder> list(String name);

    /**
     * Sets a reminder with a number.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param at when; what is past is due at once
     * @param number what the method is to be told
     */
    default void set(String name, String key, Instant at, long number) {
        set(name, key, at, Long.toString(number));
    }

    /**
     * Sets a reminder with a number, by the bot's clock.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param delay how much later than now
     * @param number what the method is to be told
     */
    default void set(String name, String key, Duration delay, long number) {
        set(name, key, delay, Long.toString(number));
    }

    /**
     * Sets a reminder with a record.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param at when; what is past is due at once
     * @param value of what {@link Data#put(String, Record)} takes
     */
    default void set(String name, String key, Instant at, Record value) {
        set(name, key, at, Records.write(value));
    }

    /**
     * Sets a reminder with a record, by the bot's clock.
     *
     * @param name which method it calls
     * @param key by which it is known
     * @param delay how much later than now
     * @param value of what {@link Data#put(String, Record)} takes
     */
    default void set(String name, String key, Duration delay, Record value) {
        set(name, key, delay, Records.write(value));
    }
}
