package dev.banter.core.route;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern that may be slow.
 *
 * @param handler the handler that it belongs to
 * @param pattern the pattern
 * @param steps after how many a search for it is cut off
 */
record Suspect(String handler, Pattern pattern, long steps) {

    /** All of a plugin: those for messages, and those for what is done besides. */
    static List<Suspect> of(LivePlugin plugin, MatchSettings settings) {
        return Stream.concat(
                        plugin.routes().stream()
                                .map(route ->
                                        new Suspect(route.handler(), route.pattern(), settings.stepsPerPattern())),
                        plugin.deeds().stream()
                                .map(route -> new Suspect(
                                        route.handler(), route.trigger().pattern(), settings.stepsPerMessage())))
                .toList();
    }
}
