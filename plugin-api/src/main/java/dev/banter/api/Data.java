package dev.banter.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a plugin keeps: texts, numbers and records by key, for this plugin alone. By injection. It outlives a new version of the
 * plugin, a restart and, as far as {@code durability} says, a loss of power: a method that writes returns once that is so.
 *
 * <pre>{@code
 * record Standing(String team, int points) {}
 *
 * Standings(Data data) { … }
 *
 * data.put("team/red", new Standing("red", 3));
 * data.get("team/red", Standing.class).ifPresent(…);
 * data.add("games", 1);
 * }</pre>
 *
 * <p>A key has 1 to 255 characters and no control character among them; a text up to a million; all of a plugin's together up
 * to 64 million. A number is kept as its digits, a record as JSON. Safe from any thread. The methods wait for the disk for some
 * milliseconds: call them on the plugin's own threads.
 *
 * <p>Each throws {@link IllegalArgumentException} for what is over these bounds, and {@link IllegalStateException} when it
 * cannot be read or written, or the thread is interrupted, as it is at its deadline; whether it was written is not known then.
 */
public interface Data {

    /**
     * A text.
     *
     * @param key its key
     * @return empty when there is nothing by that key
     */
    Optional<String> get(String key);

    /**
     * Keeps a text, in the place of what is there.
     *
     * @param key its key
     * @param text the text
     */
    void put(String key, String text);

    /**
     * Keeps a text where there is nothing yet.
     *
     * @param key its key
     * @param text the text
     * @return false when there is something by that key, which stays
     */
    boolean putIfAbsent(String key, String text);

    /**
     * Keeps a text in the place of another, and of no other than that.
     *
     * @param key its key
     * @param expected what is there, as far as is known
     * @param text the text
     * @return false when something else is there, or nothing, and it stays so
     */
    boolean replace(String key, String expected, String text);

    /**
     * Forgets what is there.
     *
     * @param key its key
     * @return false when nothing was
     */
    boolean delete(String key);

    /**
     * The keys that begin so.
     *
     * @param prefix empty for all keys
     * @return in the order of their characters
     */
    List<String> keys(String prefix);

    /**
     * A number.
     *
     * @param key its key
     * @return empty when there is nothing by that key
     * @throws IllegalArgumentException when something else is there
     */
    default OptionalLong number(String key) {
        return get(key).stream().mapToLong(text -> Records.number(key, text)).findFirst();
    }

    /**
     * Keeps a number, in the place of what is there.
     *
     * @param key its key
     * @param number the number
     */
    default void put(String key, long number) {
        put(key, Long.toString(number));
    }

    /**
     * Adds to a number, in one step: nobody else's addition is lost by it.
     *
     * @param key its key; nothing there counts as 0
     * @param more what to add; may be negative
     * @return the sum
     * @throws IllegalArgumentException when something else than a number is there
     * @throws ArithmeticException when the sum is too large for a {@code long}
     */
    default long add(String key, long more) {
        while (true) {
            Optional<String> before = get(key);
            long sum =
                    Math.addExact(before.map(text -> Records.number(key, text)).orElse(0L), more);
            String text = Long.toString(sum);
            if (before.isPresent() ? replace(key, before.get(), text) : putIfAbsent(key, text)) {
                return sum;
            }
        }
    }

    /**
     * A record.
     *
     * @param key its key
     * @param type its class; a component that was not kept is {@code null}, 0, {@code false} or empty, and what was kept and
     *     is no component any more is left out, so that a record may change
     * @param <T> the record
     * @return empty when there is nothing by that key
     * @throws IllegalArgumentException when what is there cannot be such a record
     */
    default <T extends Record> Optional<T> get(String key, Class<T> type) {
        return get(key).map(json -> Records.read(key, json, type));
    }

    /**
     * Keeps a record, in the place of what is there.
     *
     * @param key its key
     * @param value of texts, numbers, truth values, enums, {@code Instant}s, {@code Duration}s, records of these, and
     *     {@code Optional}s, {@code List}s and {@code Map}s from texts to these
     */
    default void put(String key, Record value) {
        put(key, Records.write(value));
    }
}
