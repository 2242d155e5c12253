package dev.banter.host.bind;

import dev.banter.host.pattern.PatternGroups;
import dev.banter.host.signature.HandlerMethod;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the patterns of handlers. */
final class Patterns {

    /** Characters: a message of Slack's has no more. */
    private static final long LONGEST_MESSAGE = 40_000;

    private Patterns() {}

    /** The pattern; empty once it has been told what is wrong with it. */
    static Optional<Pattern> compile(HandlerMethod handler, String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            return isShort(handler, compiled) ? Optional.of(compiled) : Optional.empty();
        } catch (PatternSyntaxException failure) {
            String where = failure.getIndex() < 0 ? "" : " at position " + failure.getIndex();
            handler.refuse("the pattern \"" + pattern + "\" is not a regular expression: " + failure.getDescription()
                    + where + "; put a backslash before what is meant literally");
            return Optional.empty();
        }
    }

    /** What repeats nothing, such as a beginning, looks at no character: no budget of steps would ever end it. */
    private static boolean isShort(HandlerMethod handler, Pattern pattern) {
        long repeats = PatternGroups.of(pattern).repeats();
        if (repeats > LONGEST_MESSAGE) {
            handler.refuse("the pattern \"" + pattern + "\" repeats something at least "
                    + String.format(Locale.ROOT, "%,d", repeats) + " times, and a message has no more than "
                    + String.format(Locale.ROOT, "%,d", LONGEST_MESSAGE)
                    + " characters; write smaller numbers in braces");
        }
        return repeats <= LONGEST_MESSAGE;
    }
}
