package dev.banter.core.index;

/**
 * Makes characters equal that some mode of a pattern may take for one another. It may make too many equal, never too few.
 */
final class Folding {

    /** What no character of a text is folded to: it stands for the beginning of the text. */
    static final char START = '\uFFFF';

    private static final char[] FOLDED = table();

    private Folding() {}

    /** The one that stands for all that may be equal to a character. */
    static char fold(char one) {
        return FOLDED[one];
    }

    /** The same, of a code point that the table reaches or that is equal to itself alone. */
    static String fold(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                ? String.valueOf(fold((char) codePoint))
                : Character.toString(codePoint);
    }

    /** Whether a code point is none of the table, and may be equal to another one. */
    static boolean isBeyond(int codePoint) {
        return !Character.isBmpCodePoint(codePoint)
                && (Character.toUpperCase(codePoint) != codePoint || Character.toLowerCase(codePoint) != codePoint);
    }

    private static char[] table() {
        char[] standIn = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < standIn.length; i++) {
            standIn[i] = (char) i;
        }
        for (char one = 0; one < START; one++) {
            join(standIn, one, Character.toUpperCase(one));
            join(standIn, one, Character.toLowerCase(one));
            join(standIn, one, Character.toTitleCase(one));
            join(standIn, one, Character.toLowerCase(Character.toUpperCase(one)));
        }
        join(standIn, START, (char) (START - 1));
        for (int i = 0; i < standIn.length; i++) {
            standIn[i] = root(standIn, (char) i);
        }
        return standIn;
    }

    /** The smaller one stands for both. */
    private static void join(char[] standIn, char one, char other) {
        char first = root(standIn, one);
        char second = root(standIn, other);
        standIn[Math.max(first, second)] = (char) Math.min(first, second);
    }

    private static char root(char[] standIn, char one) {
        char at = one;
        while (standIn[at] != at) {
            at = standIn[at];
        }
        return at;
    }
}
