package dev.banter.workspace.basics;

import java.util.Locale;

/**
 * Makes ids that look like Slack's: a letter for the kind, then capitals and digits, ten in all. They are counted, not
 * drawn, so that a workspace that starts the same way has the same ids.
 */
public final class IdSource {

    private static final String FAMILY = "0LB";
    private static final int DIGITS = 6;

    private long last;

    public IdSource() {
        this(0);
    }

    /** Goes on after so many. */
    public IdSource(long last) {
        this.last = last;
    }

    /** How many it has given out. */
    public long last() {
        return last;
    }

    public String next(char kind) {
        last++;
        String digits = Long.toString(last, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return kind + FAMILY + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
