package dev.banter.core.pattern;

/** The text of a pattern, read from its beginning to its end. */
final class PatternSource {

    private static final int NONE = -1;

    private final String text;
    private int at;

    PatternSource(String text) {
        this.text = text;
    }

    boolean isOver() {
        return at == text.length();
    }

    /** Where it is read, for {@link #since}. */
    int place() {
        return at;
    }

    /** What was read behind a place. */
    String since(int place) {
        return text.substring(place, at);
    }

    /** The next code point; below 0 at the end. */
    int peek() {
        return isOver() ? NONE : text.codePointAt(at);
    }

    int next() {
        int next = peek();
        if (next == NONE) {
            throw new NotUnderstoodException();
        }
        at += Character.charCount(next);
        return next;
    }

    /** Goes behind a text if it is what comes next. */
    boolean skip(String wanted) {
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        return there;
    }

    /** Goes behind a text that must come next. */
    void expect(String wanted) {
        if (!skip(wanted)) {
            throw new NotUnderstoodException();
        }
    }

    /** Goes behind the next place where a text stands; what stands before it. */
    String until(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw new NotUnderstoodException();
        }
        String before = text.substring(at, found);
        at = found + end.length();
        return before;
    }

    /** The number that comes next. */
    int number() {
        if (!isDigit()) {
            throw new NotUnderstoodException();
        }
        long number = 0;
        while (isDigit()) {
            number = Math.min(Integer.MAX_VALUE, number * 10 + next() - '0');
        }
        return (int) number;
    }

    private boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }
}
