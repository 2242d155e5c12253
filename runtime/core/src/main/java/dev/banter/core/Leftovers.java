package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.MessageRuns.Admitted;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Routing;
import dev.banter.core.route.SecondLook;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is safe in the inbox, and whose plugin is not the one any more for which it was taken in: that of an earlier process,
 * or one that has made way for another version since. It is for the handlers of the same names, as far as there are any and
 * they still match. Safe from any thread.
 */
final class Leftovers {

    /** What an earlier process has left is no more than a lane holds, so that this is seldom waited for. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Inbox inbox;
    private final Routing routing;
    private final SecondLook look;
    private final MessageRuns runs;
    private final Timers timers;

    Leftovers(Inbox inbox, Routing routing, SecondLook look, MessageRuns runs, Timers timers) {
        this.inbox = inbox;
        this.routing = routing;
        this.look = look;
        this.runs = runs;
        this.timers = timers;
    }

    /** Takes over what earlier processes have left of a plugin's in a workspace. */
    void resume(LivePlugin plugin, WorkspaceId workspace) {
        inbox.unfinished(workspace, plugin.id())
                .thenAccept(left -> left.forEach(one -> take(
                        new Delivery(one.message(), plugin.id(), List.of(one.handler()), true, false, one.attempt()))));
    }

    /** Hands a delivery over to the plugin that there is now. */
    void take(Delivery delivery) {
        routing.handOver(table -> table.plugin(delivery.pluginId())
                .ifPresentOrElse(
                        plugin -> take(plugin, delivery),
                        () -> done(delivery, delivery.handlers(), HandlerOutcome.LEFT)));
    }

    private void take(LivePlugin plugin, Delivery delivery) {
        List<Hit> hits = delivery.handlers().stream()
                .flatMap(handler -> hit(plugin, delivery.message(), handler).stream())
                .toList();
        List<Admitted> admitted = MessageRuns.admitted(plugin, hits);
        List<String> wanted = hits.stream().map(hit -> hit.route().handler()).toList();
        List<String> called = admitted.stream().map(Admitted::handler).toList();
        done(delivery, without(delivery.handlers(), wanted), HandlerOutcome.DONE);
        done(delivery, without(wanted, called), HandlerOutcome.LEFT);
        if (!admitted.isEmpty() && !runs.offer(delivery, plugin, admitted)) {
            MessageRuns.forget(admitted);
            timers.after(PAUSE, () -> take(delivery.to(called)));
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private void done(Delivery delivery, List<String> handlers, HandlerOutcome outcome) {
        handlers.forEach(handler -> inbox.done(delivery, handler, outcome));
    }

    /** What a handler of a plugin makes of a message; empty when there is none of that name, or it is not for it. */
    Optional<Hit> hit(LivePlugin plugin, Heard message, String handler) {
        return plugin.routes().stream()
                .filter(route -> route.handler().equals(handler))
                .findFirst()
                .flatMap(route -> look.at(route.pattern(), message.text()).map(match -> new Hit(route, match)));
    }
}
