package dev.banter.host;

import dev.banter.core.route.Audience;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A plugin's handlers and interceptors and what they are for, a line each, in the order in which they run. */
final class HandlerLines {

    private HandlerLines() {}

    static List<String> of(LivePlugin plugin) {
        Stream<String> messages =
                plugin.routes().stream().map(route -> route.handler() + on(route) + "\"" + route.pattern() + "\"");
        Stream<String> events = plugin.events().stream().map(route -> route.handler() + " on event " + route.type());
        Stream<String> deeds = plugin.deeds().stream().map(route -> route.handler() + " on " + route.trigger());
        Stream<String> incoming =
                plugin.interceptors().incoming().stream().map(each -> each.name() + " before handlers");
        Stream<String> outgoing =
                plugin.interceptors().outgoing().stream().map(each -> each.name() + " before sending");
        Stream<String> jobs = plugin.timetable().jobs().stream()
                .map(job -> job.handler() + " " + job.schedule().terms());
        Stream<String> reminders = plugin.timetable().reminders().stream()
                .map(reminder -> reminder.handler() + " on reminder " + reminder.name());
        return Stream.of(messages, events, deeds, incoming, outgoing, jobs, reminders)
                .flatMap(Function.identity())
                .toList();
    }

    private static String on(Route route) {
        return route.audience() == Audience.MENTIONED ? " on mention " : " on ";
    }
}
