package dev.banter.launcher;

import dev.banter.core.route.SlowPattern;

/** Says of a pattern that it is slow by nature, for what, and what to do. */
final class SlowText {

    /** Characters of the example at its beginning, and at its end. */
    private static final int SHOWN = 20;

    private SlowText() {}

    static String of(SlowPattern pattern) {
        String text = pattern.text();
        return "the pattern of " + pattern.handler() + " is slow by nature: " + text.length()
                + " characters such as \"" + shortened(text).replace("\n", "\\n")
                + "\" are enough for it to be cut off and count as not matching; anchor it, and do not nest or chain"
                + " what repeats";
    }

    private static String shortened(String text) {
        return text.length() <= 2 * SHOWN
                ? text
                : text.substring(0, SHOWN) + "..." + text.substring(text.length() - SHOWN);
    }
}
