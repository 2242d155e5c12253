package dev.banter.launcher;

import dev.banter.core.route.SlowPattern;
import java.util.stream.Collectors;

/** Says of a pattern that it is slow by nature, for what, and what to do. */
final class SlowText {

    /** Characters of the example at its beginning, and at its end. */
    private static final int SHOWN = 20;

    private SlowText() {}

    static String of(SlowPattern pattern) {
        String text = pattern.text();
        return "the pattern of " + pattern.handler() + " is slow by nature: " + text.length()
                + " characters such as \"" + shortened(text)
                + "\" are enough for it to be cut off and count as not matching; anchor it, and do not nest or chain"
                + " what repeats";
    }

    private static String shortened(String text) {
        int[] all = text.codePoints().toArray();
        return all.length <= 2 * SHOWN
                ? printable(all, 0, all.length)
                : printable(all, 0, SHOWN) + "..." + printable(all, all.length - SHOWN, SHOWN);
    }

    /** A log is read line by line, and on terminals. */
    private static String printable(int[] all, int from, int count) {
        return new String(all, from, count)
                .codePoints()
                .mapToObj(one -> isPlain(one) ? Character.toString(one) : "\\u%04x".formatted(one))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
