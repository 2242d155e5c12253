package dev.banter.store;

import java.time.Duration;

/**
 * How much an inbox holds, and for how long.
 *
 * @param remembered how many messages are told from new ones without asking the disk
 * @param unfinished how many handlers may be unfinished before it is full
 * @param attempts how often a handler is called for a message at the most, at least 1
 * @param seen how long it is known that a message was taken in
 */
public record InboxSettings(int remembered, int unfinished, int attempts, Duration seen) {

    /** Some hours of a busy workspace, 100,000 handlers, 3 attempts, 7 days. */
    public static final InboxSettings DEFAULT = new InboxSettings(65_536, 100_000, 3, Duration.ofDays(7));

    /**
     * The same, with another number of attempts.
     *
     * @param most how often a handler is called for a message at the most, at least 1
     * @return with all else as it was
     */
    public InboxSettings trying(int most) {
        return new InboxSettings(remembered, unfinished, most, seen);
    }

    /**
     * The same, with another memory.
     *
     * @param time how long it is known that a message was taken in
     * @return with all else as it was
     */
    public InboxSettings knowing(Duration time) {
        return new InboxSettings(remembered, unfinished, attempts, time);
    }
}
