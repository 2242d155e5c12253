package dev.banter.host.settings;

import dev.banter.api.Setting;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.UnreadableException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be.
 *
 * @param min the least; nothing when there is none
 * @param max the greatest
 * @param range the same in words
 * @param pattern what its text has to match
 */
record Limits(
        @Nullable Comparable<Object> min, @Nullable Comparable<Object> max, String range, Optional<Pattern> pattern) {

    static final Limits NONE = new Limits(null, null, "", Optional.empty());

    /**
     * Reads what an author wrote.
     *
     * @throws UnreadableException says what is wrong with it
     */
    static Limits of(Setting setting, Conversion conversion) throws UnreadableException {
        Comparable<Object> min = bound("min", setting.min(), conversion);
        Comparable<Object> max = bound("max", setting.max(), conversion);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new UnreadableException(
                    "its min '" + setting.min() + "' is more than its max '" + setting.max() + "'");
        }
        return new Limits(min, max, range(setting), pattern(setting.pattern()));
    }

    @SuppressWarnings("unchecked") // what compares itself to its like is asked to do so
    private static @Nullable Comparable<Object> bound(String which, String text, Conversion conversion)
            throws UnreadableException {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (conversion.of(text) instanceof Comparable<?> bound) {
                return (Comparable<Object>) bound;
            }
        } catch (UnreadableException none) {
            throw new UnreadableException("its " + which + " '" + text + "' cannot be read: " + none.getMessage());
        }
        throw new UnreadableException("has a " + which + ", and its type has no order; take it away");
    }

    private static String range(Setting setting) {
        if (setting.min().isEmpty()) {
            return "at most " + setting.max();
        }
        return setting.max().isEmpty() ? "at least " + setting.min() : setting.min() + " to " + setting.max();
    }

    private static Optional<Pattern> pattern(String pattern) throws UnreadableException {
        try {
            return pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException broken) {
            throw new UnreadableException(
                    "its pattern cannot be read: " + broken.getDescription() + " near index " + broken.getIndex());
        }
    }

    void check(String text, Object value) throws UnreadableException {
        boolean tooSmall = min != null && min.compareTo(value) > 0;
        boolean tooLarge = max != null && max.compareTo(value) < 0;
        if (tooSmall || tooLarge) {
            throw UnreadableException.expected(range);
        }
        if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
            throw UnreadableException.expected("what " + pattern.get() + " matches");
        }
    }
}
