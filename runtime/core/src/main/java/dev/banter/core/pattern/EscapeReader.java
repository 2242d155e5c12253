package dev.banter.core.pattern;

/**
 * Reads what stands behind a backslash.
 *
 * @param <T> what is made of a piece
 */
final class EscapeReader<T> {

    private static final int HEX = 16;
    private static final int ASCII = 128;

    private final PatternSource source;
    private final Reading<T> reading;
    private final int from;

    EscapeReader(PatternSource source, Reading<T> reading) {
        this.source = source;
        this.reading = reading;
        this.from = source.place();
    }

    /** Outside of a character class. */
    T read() {
        int escaped = source.next();
        return switch (escaped) {
            case 'd', 'D', 'h', 'H', 'R', 's', 'S', 'v', 'V', 'w', 'W', 'X' -> something();
            case 'B', 'G', 'z', 'Z' -> reading.nothing();
            case 'b' -> boundary();
            case 'A' -> reading.beginning();
            case 'k' -> named("<", ">");
            case 'N' -> named("{", "}");
            case 'p', 'P' -> {
                property(source);
                yield something();
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> earlierGroup();
            default -> reading.character(literal(escaped, source));
        };
    }

    private T something() {
        return reading.something("\\" + source.since(from));
    }

    private T boundary() {
        source.skip("{g}");
        return reading.nothing();
    }

    private T named(String before, String after) {
        source.expect(before);
        source.until(after);
        return something();
    }

    /** How many of the digits are its number depends on how many groups there are: no digit is taken for a literal. */
    private T earlierGroup() {
        while (source.peek() >= '0' && source.peek() <= '9') {
            source.next();
        }
        return something();
    }

    /** The kind of a character, in a class as outside of it. */
    static void property(PatternSource source) {
        if (source.skip("{")) {
            source.until("}");
        } else {
            source.next();
        }
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
}
