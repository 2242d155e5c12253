package dev.banter.core.route;

import dev.banter.api.Match;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of searching a text for a pattern.
 *
 * @param match the match, if there is one
 * @param cut whether the search was cut off before it could tell
 */
record Search(@Nullable Match match, boolean cut) {

    private static final Search NOTHING = new Search(null, false);
    private static final Search CUT = new Search(null, true);

    /** Searches within a budget. */
    static Search in(String text, Pattern pattern, StepBudget budget) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(text, budget));
            return matcher.find() ? new Search(new PatternMatch(matcher), false) : NOTHING;
        } catch (StepBudget.SpentException | StackOverflowError | IndexOutOfBoundsException endless) {
            // A few thousand characters are enough to overflow the stack of an innocent (x|y)*; and Java itself looks
            // behind the end of a text for some patterns, such as \\b{g}*.
            return CUT;
        }
    }

    void addTo(List<Hit> hits, Route route) {
        if (match != null) {
            hits.add(new Hit(route, match));
        }
    }
}
