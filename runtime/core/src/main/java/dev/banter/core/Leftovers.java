package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.MessageRuns.Admitted;
import dev.banter.core.async.HostThreads;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import dev.banter.core.route.Routing;
import dev.banter.core.route.SecondLook;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * What is safe in the inbox, and whose plugin is not the one any more for which it was taken in: that of an earlier process,
 * or one that has made way for another version since. It is for the handlers of the same names, as far as there are any and
 * they still match. Safe from any thread.
 */
final class Leftovers implements AutoCloseable {

    /** How often it is looked whether a lane has room again. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Inbox inbox;
    private final Routing routing;
    private final SecondLook look;
    private final MessageRuns runs;
    private final Timers timers;
    private final Backlogs backlogs;

    /** Searches patterns for what is left; nobody waits for it. */
    private final ThreadPoolExecutor thread = HostThreads.one("leftovers");

    Leftovers(Inbox inbox, Routing routing, SecondLook look, MessageRuns runs, Timers timers) {
        this.inbox = inbox;
        this.routing = routing;
        this.look = look;
        this.runs = runs;
        this.timers = timers;
        this.backlogs = new Backlogs(inbox, routing, timers, this::takeAll);
    }

    /** Takes over what earlier processes have left of a plugin's in a workspace. */
    void resume(LivePlugin plugin, WorkspaceId workspace) {
        backlogs.resume(plugin.id(), workspace);
    }

    private void takeAll(List<Delivery> all, Runnable then) {
        thread.execute(() -> takeInOrder(new ArrayDeque<>(all), then));
    }

    /** Where there is no room for the first, the others wait behind it. */
    private void takeInOrder(Queue<Delivery> queue, Runnable then) {
        while (!queue.isEmpty()) {
            Optional<Delivery> rest = took(queue.element());
            queue.remove();
            if (rest.isPresent()) {
                Queue<Delivery> later = new ArrayDeque<>(List.of(rest.get()));
                later.addAll(queue);
                timers.after(PAUSE, () -> thread.execute(() -> takeInOrder(later, then)));
                return;
            }
        }
        then.run();
    }

    /** Hands a delivery over to the plugin that there is now. */
    void take(Delivery delivery) {
        takeAll(List.of(delivery), () -> {});
    }

    /** What the handlers of a plugin make of a message: those it is for, and those that it is or may be for. */
    private record Found(List<Hit> hits, List<String> wanted) {}

    /**
     * Hands it over; what there was no room for. Patterns are searched before the table is held: nobody waits for that,
     * and a version that comes meanwhile is asked anew.
     */
    private Optional<Delivery> took(Delivery delivery) {
        Optional<LivePlugin> plugin = routing.now().plugin(delivery.pluginId());
        if (plugin.isEmpty()) {
            done(delivery, delivery.handlers(), HandlerOutcome.LEFT);
            return Optional.empty();
        }
        LivePlugin now = plugin.get();
        Found found = find(now, delivery);
        return routing.by(table -> table.has(now) ? offer(now, delivery, found) : Optional.of(delivery));
    }

    private Found find(LivePlugin plugin, Delivery delivery) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (String handler : delivery.handlers()) {
            route(plugin, handler).ifPresent(route -> {
                SecondLook.Thorough search =
                        look.thoroughlyAt(route.pattern(), delivery.message().text());
                search.match().ifPresent(match -> found.hits().add(new Hit(route, match)));
                if (search.cut() || search.match().isPresent()) {
                    found.wanted().add(handler);
                }
            });
        }
        return found;
    }

    private Optional<Delivery> offer(LivePlugin plugin, Delivery delivery, Found found) {
        List<Admitted> admitted = MessageRuns.admitted(plugin, found.hits());
        List<String> called = admitted.stream().map(Admitted::handler).toList();
        done(delivery, without(delivery.handlers(), found.wanted()), HandlerOutcome.DONE);
        done(delivery, without(found.wanted(), called), HandlerOutcome.LEFT);
        if (admitted.isEmpty() || runs.offer(delivery, plugin, admitted)) {
            return Optional.empty();
        }
        MessageRuns.forget(admitted);
        return Optional.of(delivery.to(called));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private void done(Delivery delivery, List<String> handlers, HandlerOutcome outcome) {
        handlers.forEach(handler -> inbox.done(delivery, handler, outcome));
    }

    /** What a handler of a plugin makes of a message; empty when there is none of that name, or it is not for it. */
    Optional<Hit> hit(LivePlugin plugin, Heard message, String handler) {
        return route(plugin, handler)
                .flatMap(route -> look.at(route.pattern(), message.text()).map(match -> new Hit(route, match)));
    }

    private static Optional<Route> route(LivePlugin plugin, String handler) {
        return plugin.routes().stream()
                .filter(route -> route.handler().equals(handler))
                .findFirst();
    }

    /** Ends its thread; what waits there is taken up by the next process. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
