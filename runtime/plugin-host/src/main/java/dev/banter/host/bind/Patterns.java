package dev.banter.host.bind;

import dev.banter.host.signature.HandlerMethod;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the patterns of handlers. */
final class Patterns {

    private Patterns() {}

    /** The pattern; empty once it has been told what is wrong with it. */
    static Optional<Pattern> compile(HandlerMethod handler, String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException failure) {
            String where = failure.getIndex() < 0 ? "" : " at position " + failure.getIndex();
            handler.refuse("the pattern \"" + pattern + "\" is not a regular expression: " + failure.getDescription()
                    + where + "; put a backslash before what is meant literally");
            return Optional.empty();
        }
    }
}
