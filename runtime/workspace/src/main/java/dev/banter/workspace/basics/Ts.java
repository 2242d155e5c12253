package dev.banter.workspace.basics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message's timestamp, which is also its id in the channel: seconds, a dot, six digits.
 *
 * @param micros microseconds since the epoch
 */
public record Ts(long micros) implements Comparable<Ts> {

    /** Before every message. */
    public static final Ts START = new Ts(0);

    /** After every message. */
    public static final Ts END = new Ts(Long.MAX_VALUE);

    private static final int MICROS_DIGITS = 6;
    private static final long MICROS_PER_SECOND = 1_000_000;

    /** A window's border may leave the fraction out, as in {@code oldest=0}. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,6}))?");

    public static Ts of(Instant instant) {
        return new Ts(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public static Optional<Ts> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String fraction = form.group(2) == null ? "" : form.group(2);
        String micros = fraction + "0".repeat(MICROS_DIGITS - fraction.length());
        return Optional.of(new Ts(Long.parseLong(form.group(1)) * MICROS_PER_SECOND + Long.parseLong(micros)));
    }

    public Ts next() {
        return new Ts(micros + 1);
    }

    public Ts previous() {
        return new Ts(micros - 1);
    }

    public long seconds() {
        return micros / MICROS_PER_SECOND;
    }

    @Override
    public int compareTo(Ts other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        String fraction = Long.toString(micros % MICROS_PER_SECOND);
        return seconds() + "." + "0".repeat(MICROS_DIGITS - fraction.length()) + fraction;
    }
}
