package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import dev.banter.core.route.Trigger;
import java.util.List;
import java.util.stream.Stream;

/**
 * A handler as the catalogue shows it.
 *
 * @param handler what is shown
 * @param rights what it asks of whoever calls it
 */
record Described(Catalogue.Handler handler, Rights rights) {

    /** A plugin with some of its handlers. */
    static Catalogue.Plugin plugin(LivePlugin plugin, List<Described> handlers) {
        return new Catalogue.Plugin(
                plugin.id(),
                plugin.version(),
                handlers.stream().map(Described::handler).toList());
    }

    /** All handlers of a plugin that a person can call. */
    static List<Described> handlers(LivePlugin plugin) {
        return Stream.concat(
                        plugin.routes().stream().map(route -> new Described(message(route), route.rights())),
                        plugin.deeds().stream().map(route -> new Described(deed(route), route.rights())))
                .toList();
    }

    private static Catalogue.Handler message(Route route) {
        return new Catalogue.Handler(
                route.handler(),
                route.audience() == Audience.MENTIONED ? Catalogue.Kind.MENTION : Catalogue.Kind.MESSAGE,
                "",
                route.pattern().pattern(),
                route.help(),
                route.audience() == Audience.ADDRESSED,
                route.fallback());
    }

    private static Catalogue.Handler deed(DeedRoute route) {
        Trigger trigger = route.trigger();
        return new Catalogue.Handler(
                route.handler(),
                trigger.kind(),
                trigger.name(),
                trigger.pattern().pattern(),
                route.help(),
                false,
                false);
    }
}
