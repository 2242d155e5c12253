package dev.banter.core.right;

import java.time.Duration;

/** A span of time as a person reads it. */
public final class Span {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Span() {}

    /**
     * A span in words.
     *
     * @param span not negative
     * @return rounded up to whole seconds, and from two minutes on to the second unit, such as {@code 42 seconds} or
     *     {@code 1 hour 5 minutes}
     */
    public static String words(Duration span) {
        long seconds = Math.max(1, span.plusNanos(999_999_999).toSeconds());
        if (seconds < 2 * MINUTE && seconds != MINUTE) {
            return count(seconds, "second");
        }
        if (seconds < HOUR) {
            return count((seconds + MINUTE - 1) / MINUTE, "minute");
        }
        return seconds < DAY ? both(seconds, HOUR, "hour", MINUTE, "minute") : both(seconds, DAY, "day", HOUR, "hour");
    }

    private static String both(long seconds, long unit, String name, long part, String partName) {
        long parts = (seconds + part - 1) / part;
        long whole = parts / (unit / part);
        long rest = parts % (unit / part);
        return count(whole, name) + (rest == 0 ? "" : " " + count(rest, partName));
    }

    private static String count(long number, String name) {
        return number + " " + name + (number == 1 ? "" : "s");
    }
}
