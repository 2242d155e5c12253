package dev.banter.core.route;

import dev.banter.api.Match;
import dev.banter.core.deed.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the handlers that are called for what a person did. A command is a line that somebody typed for one plugin: its
 * patterns are searched on the socket's thread, within the budget of a message there, and what needs more does not match.
 */
public final class DeedSearch {

    private final SecondLook look;

    /**
     * @param look knows what it may cost
     */
    public DeedSearch(SecondLook look) {
        this.look = look;
    }

    /**
     * A handler that is called.
     *
     * @param route the way to it
     * @param match what its pattern matched
     */
    public record Call(DeedRoute route, Match match) {}

    /**
     * What one plugin has for it.
     *
     * @param plugin the plugin
     * @param calls the handlers that are called, in the order in which they run
     * @param missed those that only their pattern keeps from being called
     * @param cut those of the latter whose search was cut off
     * @param spared whether there are others whose pattern is not searched for a while
     */
    public record Found(
            LivePlugin plugin, List<Call> calls, List<DeedRoute> missed, List<DeedRoute> cut, boolean spared) {

        /** Copies the lists. */
        public Found {
            calls = List.copyOf(calls);
            missed = List.copyOf(missed);
            cut = List.copyOf(cut);
        }

        /** One handler of a plugin, and nothing else. */
        public static Found only(LivePlugin plugin, Call call) {
            return new Found(plugin, List.of(call), List.of(), List.of(), false);
        }

        private boolean isNothing() {
            return calls.isEmpty() && missed.isEmpty() && !spared;
        }
    }

    /**
     * Whether some handler is called for this, whatever its pattern.
     *
     * @param table where to look
     * @param done what was done
     * @return each plugin that has one
     */
    public List<Found> find(RouteTable table, Done done) {
        StepBudget budget = look.budget();
        return table.plugins().stream()
                .flatMap(plugin -> find(plugin, done, budget))
                .toList();
    }

    /**
     * Whether one handler is still called for a command.
     *
     * @param plugin its plugin
     * @param handler the handler, as {@code Class#method}
     * @param done what was done
     * @return empty when it is not there, or its pattern does not match
     */
    public Optional<Call> again(LivePlugin plugin, String handler, Done done) {
        return plugin.deeds().stream()
                .filter(route ->
                        route.handler().equals(handler) && route.trigger().takes(done))
                .findFirst()
                .flatMap(route ->
                        look.at(route.trigger().pattern(), done.words()).map(match -> new Call(route, match)));
    }

    private static Stream<Found> find(LivePlugin plugin, Done done, StepBudget budget) {
        List<Call> calls = new ArrayList<>(1);
        List<DeedRoute> missed = new ArrayList<>(0);
        List<DeedRoute> cut = new ArrayList<>(0);
        boolean spared = false;
        for (DeedRoute route : plugin.deeds()) {
            if (!route.trigger().takes(done)) {
                continue;
            }
            if (plugin.lane().ward().isSpared(route.handler())) {
                spared = true;
            } else {
                Search search = Search.in(done.words(), route.trigger().pattern(), budget);
                if (search.match() != null) {
                    calls.add(new Call(route, search.match()));
                } else {
                    missed.add(route);
                    if (search.cut()) {
                        cut.add(route);
                    }
                }
            }
        }
        return Stream.of(new Found(plugin, calls, missed, cut, spared)).filter(found -> !found.isNothing());
    }
}
