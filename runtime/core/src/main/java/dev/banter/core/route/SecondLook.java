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

    StepBudget budget() {
        long until = timers.nanos() + settings.timePerMessage().toNanos();
        return new StepBudget(settings.stepsPerMessage(), timers::nanos, until);
    }
}
