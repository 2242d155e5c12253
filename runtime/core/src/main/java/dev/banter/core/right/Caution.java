package dev.banter.core.right;

import dev.banter.api.Match;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person is asked before a handler is called.
 *
 * @param question with names of the pattern's groups in braces
 * @param within how long they have
 */
public record Caution(String question, Duration within) {

    /** A name in braces, as a pattern's groups may have it; other braces are braces. */
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    /** So that the question stays one that a block can hold. */
    private static final int LONGEST_VALUE = 200;

    private static final int LONGEST = 2_900;

    /**
     * The names that a question has in braces.
     *
     * @param question the question
     * @return in order
     */
    public static List<String> names(String question) {
        return NAME.matcher(question).results().map(found -> found.group(1)).toList();
    }

    /**
     * The question, about what was matched.
     *
     * @param match what the handler's pattern matched
     * @return at most 2,900 characters
     */
    public String about(Match match) {
        String text = NAME.matcher(question).replaceAll(name -> Matcher.quoteReplacement(value(match, name)));
        return cut(text, LONGEST);
    }

    private static String value(Match match, MatchResult name) {
        String value = match.group(name.group(1));
        return value == null ? "" : cut(value, LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
