package dev.banter.core.pattern;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a pattern, piece by piece. It knows the syntax of {@link Pattern} as far as that is common.
 *
 * @param <T> what is made of a piece
 */
public final class PatternReader<T> {

    private static final int KNOWN_FLAGS = Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS
            | Pattern.DOTALL
            | Pattern.MULTILINE
            | Pattern.UNIX_LINES
            | Pattern.LITERAL;

    private final PatternSource source;
    private final Reading<T> reading;

    /** Whether {@code ^} is the beginning of any line. */
    private boolean multiline;

    private PatternReader(PatternSource source, Reading<T> reading, boolean multiline) {
        this.source = source;
        this.reading = reading;
        this.multiline = multiline;
    }

    /**
     * What is made of a pattern.
     *
     * @param pattern which
     * @param reading makes it
     * @param <T> what is made of a piece
     * @return empty when it is written in a way that is not understood here
     */
    public static <T> Optional<T> read(Pattern pattern, Reading<T> reading) {
        if ((pattern.flags() & ~KNOWN_FLAGS) != 0) {
            return Optional.empty();
        }
        boolean literal = (pattern.flags() & Pattern.LITERAL) != 0;
        PatternSource source = new PatternSource(literal ? pattern.pattern() : Quoting.resolved(pattern.pattern()));
        PatternReader<T> reader = new PatternReader<>(source, reading, (pattern.flags() & Pattern.MULTILINE) != 0);
        try {
            return Optional.of(literal ? reader.literally() : reader.all());
        } catch (NotUnderstoodException | StackOverflowError strange) {
            return Optional.empty();
        }
    }

    private T all() {
        T all = choice();
        if (!source.isOver()) {
            throw new NotUnderstoodException();
        }
        return all;
    }

    private T literally() {
        T all = reading.nothing();
        while (!source.isOver()) {
            all = reading.then(all, reading.character(source.next()));
        }
        return all;
    }

    private T choice() {
        T any = sequence();
        while (source.skip("|")) {
            any = reading.either(any, sequence());
        }
        return any;
    }

    private T sequence() {
        T all = reading.nothing();
        while (!source.isOver() && source.peek() != '|' && source.peek() != ')') {
            all = reading.then(all, repeated(piece()));
        }
        return all;
    }

    private T piece() {
        int first = source.next();
        return switch (first) {
            case '(' -> group();
            case '[' -> ClassReader.read(source, reading);
            case '\\' -> new EscapeReader<>(source, reading).read();
            case '.' -> reading.something(".");
            case '^' -> multiline ? reading.nothing() : reading.beginning();
            case '$' -> reading.nothing();
            case '*', '+', '?', '{' -> throw new NotUnderstoodException();
            default -> reading.character(first);
        };
    }

    private T repeated(T piece) {
        T repeated;
        if (source.skip("?")) {
            repeated = reading.times(piece, 0, 1);
        } else if (source.skip("*")) {
            repeated = reading.times(piece, 0, Integer.MAX_VALUE);
        } else if (source.skip("+")) {
            repeated = reading.times(piece, 1, Integer.MAX_VALUE);
        } else if (source.skip("{")) {
            repeated = counted(piece);
        } else {
            return piece;
        }
        // Reluctant or possessive, it needs the same.
        if (!source.skip("?")) {
            source.skip("+");
        }
        return repeated;
    }

    private T counted(T piece) {
        int least = source.number();
        int most = least;
        if (source.skip(",")) {
            most = source.peek() == '}' ? Integer.MAX_VALUE : source.number();
        }
        source.expect("}");
        return reading.times(piece, least, most);
    }

    private T group() {
        boolean outside = multiline;
        if (!source.skip("?")) {
            return closed(choice(), outside);
        }
        if (source.skip(":") || source.skip(">")) {
            return closed(choice(), outside);
        }
        if (source.skip("=") || source.skip("!") || source.skip("<=") || source.skip("<!")) {
            choice();
            return closed(reading.nothing(), outside);
        }
        if (source.skip("<")) {
            source.until(">");
            return closed(choice(), outside);
        }
        flags();
        return source.skip(")") ? reading.nothing() : closed(flagged(), outside);
    }

    private T closed(T inside, boolean outside) {
        source.expect(")");
        multiline = outside;
        return inside;
    }

    private T flagged() {
        source.expect(":");
        return choice();
    }

    /** Those of case and dots change nothing here. Java tells flags as they are in the end, not as they were given. */
    private void flags() {
        boolean on = true;
        boolean taken = false;
        while (source.peek() != ')' && source.peek() != ':') {
            switch (source.next()) {
                case '-' -> on = false;
                case 'm' -> {
                    multiline = on;
                    taken = !on;
                }
                case 'i', 'd', 's', 'u', 'U' -> {}
                default -> throw new NotUnderstoodException();
            }
        }
        if (taken && source.peek() == ')') {
            throw new NotUnderstoodException();
        }
    }
}
