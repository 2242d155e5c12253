package dev.banter.core.index;

/** Reads what stands behind a backslash, outside of a character class. */
final class EscapeReader {

    private static final int HEX = 16;
    private static final int ASCII = 128;

    private EscapeReader() {}

    static Need read(PatternSource source) {
        int escaped = source.next();
        return switch (escaped) {
            case 'd', 'D', 'h', 'H', 'R', 's', 'S', 'v', 'V', 'w', 'W', 'X' -> Need.UNKNOWN;
            case 'B', 'G', 'z', 'Z' -> Need.EMPTY;
            case 'b' -> boundary(source);
            case 'A' -> Need.START;
            case 'k' -> named(source, "<", ">");
            case 'N' -> named(source, "{", "}");
            case 'p', 'P' -> property(source);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> earlierGroup(source);
            default -> Need.literal(literal(escaped, source));
        };
    }

    /** The one character that is meant, in a class as outside of it. */
    static int literal(int escaped, PatternSource source) {
        return switch (escaped) {
            case 'a' -> '\u0007';
            case 'e' -> '\u001B';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'x' -> hex(source, 2);
            case 'u' -> hex(source, 4);
            default -> {
                if (escaped < ASCII && Character.isLetterOrDigit(escaped)) {
                    throw new NotUnderstoodException();
                }
                yield escaped;
            }
        };
    }

    /** Halves of a pair are not put together here. */
    private static int hex(PatternSource source, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(source.next(), HEX);
            if (digit < 0) {
                throw new NotUnderstoodException();
            }
            value = value * HEX + digit;
        }
        if (Character.isSurrogate((char) value)) {
            throw new NotUnderstoodException();
        }
        return value;
    }

    private static Need boundary(PatternSource source) {
        source.skip("{g}");
        return Need.EMPTY;
    }

    private static Need named(PatternSource source, String before, String after) {
        source.expect(before);
        source.until(after);
        return Need.UNKNOWN;
    }

    /** Also in a class. */
    static Need property(PatternSource source) {
        if (source.skip("{")) {
            source.until("}");
        } else {
            source.next();
        }
        return Need.UNKNOWN;
    }

    /** How many of the digits are its number depends on how many groups there are: no digit is taken for a literal. */
    private static Need earlierGroup(PatternSource source) {
        while (source.peek() >= '0' && source.peek() <= '9') {
            source.next();
        }
        return Need.UNKNOWN;
    }
}
