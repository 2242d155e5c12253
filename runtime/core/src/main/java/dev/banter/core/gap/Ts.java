package dev.banter.core.gap;

import java.time.Duration;

/** Slack's timestamps as numbers: microseconds since 1970. */
final class Ts {

    private static final int FRACTION = 6;
    private static final int LONGEST = 12;
    private static final long SECOND = 1_000_000;

    private Ts() {}

    /** The number of a timestamp; negative where it is none. */
    static long micros(String ts) {
        int dot = ts.indexOf('.');
        if (dot < 1 || dot > LONGEST || ts.length() != dot + 1 + FRACTION) {
            return -1;
        }
        long micros = 0;
        for (int i = 0; i < ts.length(); i++) {
            int digit = ts.charAt(i) - '0';
            if (i != dot) {
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                micros = micros * 10 + digit;
            }
        }
        return micros;
    }

    /** The timestamp of a number. */
    static String text(long micros) {
        String fraction = Long.toString(micros % SECOND);
        return micros / SECOND + "." + "0".repeat(FRACTION - fraction.length()) + fraction;
    }

    static long of(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
