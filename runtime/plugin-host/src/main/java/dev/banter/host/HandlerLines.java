package dev.banter.host;

import dev.banter.core.route.Audience;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A plugin's handlers and what they answer to, a line each, in the order in which they run. */
final class HandlerLines {

    private HandlerLines() {}

    static List<String> of(LivePlugin plugin) {
        Stream<String> messages =
                plugin.routes().stream().map(route -> route.handler() + on(route) + "\"" + route.pattern() + "\"");
        Stream<String> events = plugin.events().stream().map(route -> route.handler() + " on event " + route.type());
        Stream<String> deeds = plugin.deeds().stream().map(route -> route.handler() + " on " + route.trigger());
        return Stream.of(messages, events, deeds).flatMap(Function.identity()).toList();
    }

    private static String on(Route route) {
        return route.audience() == Audience.MENTIONED ? " on mention " : " on ";
    }
}
