package dev.banter.core.index;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what a text needs for a pattern to match in it. It knows the syntax of {@link Pattern} as far as that is common;
 * where it meets anything else, it asks for nothing.
 */
final class PatternReader {

    private static final int KNOWN_FLAGS = Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS
            | Pattern.DOTALL
            | Pattern.MULTILINE
            | Pattern.UNIX_LINES
            | Pattern.LITERAL;

    private final PatternSource source;

    /** Whether {@code ^} is the beginning of any line. */
    private boolean multiline;

    private PatternReader(PatternSource source, boolean multiline) {
        this.source = source;
        this.multiline = multiline;
    }

    /**
     * What has to be met by a text that the pattern matches in.
     *
     * @return the most selective first; empty when it may be any text
     */
    static List<Clause> read(Pattern pattern) {
        if ((pattern.flags() & ~KNOWN_FLAGS) != 0) {
            return List.of();
        }
        try {
            return need(pattern).needed();
        } catch (NotUnderstoodException | StackOverflowError strange) {
            return List.of();
        }
    }

    private static Need need(Pattern pattern) {
        PatternSource source = new PatternSource(pattern.pattern());
        if ((pattern.flags() & Pattern.LITERAL) != 0) {
            return literally(source);
        }
        Need need = new PatternReader(source, (pattern.flags() & Pattern.MULTILINE) != 0).choice();
        if (!source.isOver()) {
            throw new NotUnderstoodException();
        }
        return need;
    }

    private static Need literally(PatternSource source) {
        Need all = Need.EMPTY;
        while (!source.isOver()) {
            all = all.then(Need.literal(source.next()));
        }
        return all;
    }

    private Need choice() {
        Need any = sequence();
        while (source.skip("|")) {
            any = any.or(sequence());
        }
        return any;
    }

    private Need sequence() {
        Need all = Need.EMPTY;
        while (!source.isOver() && source.peek() != '|' && source.peek() != ')') {
            all = source.skip("\\Q") ? quoted(all) : all.then(repeated(piece()));
        }
        return all;
    }

    /** A quantifier behind it is meant for the last of it alone. */
    private Need quoted(Need before) {
        PatternSource inside = new PatternSource(source.until("\\E"));
        Need all = before;
        while (!inside.isOver()) {
            Need one = Need.literal(inside.next());
            all = all.then(inside.isOver() ? repeated(one) : one);
        }
        return all;
    }

    private Need piece() {
        int first = source.next();
        return switch (first) {
            case '(' -> group();
            case '[' -> ClassReader.read(source);
            case '\\' -> EscapeReader.read(source);
            case '.' -> Need.UNKNOWN;
            case '^' -> multiline ? Need.EMPTY : Need.START;
            case '$' -> Need.EMPTY;
            case '*', '+', '?', '{' -> throw new NotUnderstoodException();
            default -> Need.literal(first);
        };
    }

    private Need repeated(Need piece) {
        Need repeated;
        if (source.skip("?")) {
            repeated = piece.times(0, 1);
        } else if (source.skip("*")) {
            repeated = piece.times(0, Integer.MAX_VALUE);
        } else if (source.skip("+")) {
            repeated = piece.times(1, Integer.MAX_VALUE);
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

    private Need counted(Need piece) {
        int least = source.number();
        int most = least;
        if (source.skip(",")) {
            most = source.peek() == '}' ? Integer.MAX_VALUE : source.number();
        }
        source.expect("}");
        return piece.times(least, most);
    }

    private Need group() {
        boolean outside = multiline;
        if (!source.skip("?")) {
            return closed(choice(), outside);
        }
        if (source.skip(":") || source.skip(">")) {
            return closed(choice(), outside);
        }
        if (source.skip("=") || source.skip("!") || source.skip("<=") || source.skip("<!")) {
            choice();
            return closed(Need.EMPTY, outside);
        }
        if (source.skip("<")) {
            source.until(">");
            return closed(choice(), outside);
        }
        flags();
        return source.skip(")") ? Need.EMPTY : closed(flagged(), outside);
    }

    private Need closed(Need inside, boolean outside) {
        source.expect(")");
        multiline = outside;
        return inside;
    }

    private Need flagged() {
        source.expect(":");
        return choice();
    }

    /** Those of case and dots change nothing here. */
    private void flags() {
        boolean on = true;
        while (source.peek() != ')' && source.peek() != ':') {
            switch (source.next()) {
                case '-' -> on = false;
                case 'm' -> multiline = on;
                case 'i', 'd', 's', 'u', 'U' -> {}
                default -> throw new NotUnderstoodException();
            }
        }
    }
}
