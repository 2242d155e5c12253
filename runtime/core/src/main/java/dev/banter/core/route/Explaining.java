package dev.banter.core.route;

import dev.banter.api.Match;
import dev.banter.core.message.Heard;
import dev.banter.core.route.Explanation.Asked;
import dev.banter.core.route.Explanation.Candidate;
import dev.banter.core.route.Explanation.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches a message as thoroughly as the matcher's thread does, for somebody who asks why. Not on the socket's thread.
 */
public final class Explaining {

    private final MatchSettings settings;
    private final LongSupplier nanos;
    private final Denial denial;

    /** Tells what else keeps a handler from being called for a message that is for it. */
    @FunctionalInterface
    public interface Denial {

        /**
         * Asks without counting.
         *
         * @param plugin the plugin
         * @param route the handler
         * @param message the message
         * @return why it is not called, as the rest of a sentence; empty when it is
         */
        Optional<String> of(LivePlugin plugin, Route route, Heard message);
    }

    /**
     * @param settings what it may cost
     * @param nanos the clock
     * @param denial what else may be in the way
     */
    public Explaining(MatchSettings settings, LongSupplier nanos, Denial denial) {
        this.settings = settings;
        this.nanos = nanos;
        this.denial = denial;
    }

    /**
     * Explains a message.
     *
     * @param table the table that counts
     * @param message what would be said
     * @return why each handler would be called, or not
     */
    public Explanation explain(RouteTable table, Heard message) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Route> found = table.contenders(message.text()).stream()
                .flatMap(one -> one.routes().stream())
                .collect(Collectors.toSet());
        boolean meant = false;
        for (LivePlugin plugin : table.plugins()) {
            long left = settings.stepsPerPlugin();
            for (Route route : plugin.routes()) {
                Finding finding = find(message.text(), route.pattern(), Math.min(settings.stepsPerPattern(), left));
                left = Math.max(1, left - finding.steps());
                candidates.add(new Candidate(
                        plugin.id(),
                        route.handler(),
                        route.pattern(),
                        route.audience(),
                        route.fallback(),
                        finding,
                        obstacles(plugin, route, message, finding.matched().isPresent(), found.contains(route)),
                        0));
                // A handler that is parked keeps fallbacks from being asked, too, unless not even its pattern is
                // searched.
                meant |= finding.matched().isPresent()
                        && route.isFor(message, false)
                        && !plugin.lane().ward().isSpared(route.handler());
            }
        }
        return new Explanation(
                message.text(),
                message.addressed() || message.direct(),
                table.incoming().stream().map(Explaining::asked).toList(),
                inOrder(candidates, meant));
    }

    private static Asked asked(IncomingRoute route) {
        String name = route.interceptor().name();
        return new Asked(
                route.plugin().id(),
                name,
                route.plugin().lane().ward().whyParked(name).isPresent());
    }

    private Finding find(String text, Pattern pattern, long steps) {
        StepBudget budget = StepBudget.ofSteps(steps);
        long begun = nanos.getAsLong();
        Search search = Search.in(text, pattern, budget);
        Duration took = Duration.ofNanos(nanos.getAsLong() - begun);
        Match match = search.match();
        return new Finding(
                Optional.ofNullable(match).map(Match::text),
                match == null ? List.of() : groups(match, pattern),
                search.cut(),
                steps - budget.steps(),
                took);
    }

    private static List<@Nullable String> groups(Match match, Pattern pattern) {
        List<@Nullable String> groups = new ArrayList<>();
        int count = pattern.matcher("").groupCount();
        for (int group = 1; group <= count; group++) {
            groups.add(match.group(group));
        }
        return groups;
    }

    /** Rights are asked for where it matters: that may take Slack a while. */
    private List<String> obstacles(LivePlugin plugin, Route route, Heard message, boolean matches, boolean found) {
        List<String> obstacles = new ArrayList<>();
        if (!route.audience().hears(message)) {
            obstacles.add(
                    route.audience() == Audience.MENTIONED
                            ? "only hears what mentions the bot"
                            : "only hears what is said to the bot: directly, or beginning with its mention or name");
        }
        plugin.lane().ward().whyParked(route.handler()).ifPresent(why -> obstacles.add("is parked; " + why));
        if (matches && !found) {
            obstacles.add(
                    "is not looked at, because the index of patterns does not find it: that is Banter's fault, and not"
                            + " the plugin's; report it with this pattern and this text");
        }
        if (matches) {
            denial.of(plugin, route, message).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    private static List<Candidate> inOrder(List<Candidate> candidates, boolean meant) {
        Map<String, Integer> places = new HashMap<>();
        List<Candidate> inOrder = new ArrayList<>();
        for (Candidate one : candidates) {
            if (one.fallback() && meant) {
                inOrder.add(one.with("is a fallback, and another handler matches"));
            } else if (one.search().matched().isPresent() && one.obstacles().isEmpty()) {
                inOrder.add(one.at(places.merge(one.plugin(), 1, Integer::sum)));
            } else {
                inOrder.add(one);
            }
        }
        return inOrder;
    }
}
