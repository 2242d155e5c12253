package dev.banter.core.route;

import dev.banter.api.Match;
import dev.banter.core.time.Timers;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Searches for one pattern by itself, within the budget of a message on the socket's thread.
 *
 * @param settings what it may cost
 * @param timers the clock
 */
public record SecondLook(MatchSettings settings, Timers timers) {

    /**
     * What a pattern matches.
     *
     * @param pattern the pattern
     * @param text where it is searched
     * @return empty when it matches nothing, or nothing within the budget
     */
    public Optional<Match> at(Pattern pattern, String text) {
        return Optional.ofNullable(Search.in(text, pattern, budget()).match());
    }

    /**
     * The same within the budget of a message on the matcher's thread.
     *
     * @param pattern the pattern
     * @param text where it is searched
     * @return what it matches, and whether it was cut off before it could tell
     */
    public Thorough thoroughlyAt(Pattern pattern, String text) {
        Search search = Search.in(text, pattern, StepBudget.ofSteps(settings.stepsPerPattern()));
        return new Thorough(Optional.ofNullable(search.match()), search.cut());
    }

    /**
     * What came of a search.
     *
     * @param match the match, if there is one
     * @param cut whether it was cut off before it could tell
     */
    public record Thorough(Optional<Match> match, boolean cut) {}

    StepBudget budget() {
        long until = timers.nanos() + settings.timePerMessage().toNanos();
        return new StepBudget(settings.stepsPerMessage(), timers::nanos, until);
    }
}
