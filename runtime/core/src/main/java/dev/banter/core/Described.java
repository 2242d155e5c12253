package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.core.route.Audience;
import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import dev.banter.core.route.Trigger;
import java.util.stream.Stream;

/** A plugin as the catalogue shows it. */
final class Described {

    private Described() {}

    static Catalogue.Plugin plugin(LivePlugin plugin) {
        return new Catalogue.Plugin(
                plugin.id(),
                plugin.version(),
                Stream.concat(
                                plugin.routes().stream().map(Described::message),
                                plugin.deeds().stream().map(Described::deed))
                        .toList());
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
