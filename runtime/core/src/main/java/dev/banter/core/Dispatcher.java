package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.api.WorkspaceId;
import dev.banter.core.MessageRuns.Admitted;
import dev.banter.core.async.Stages;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.route.EventRoute;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Receiver;
import dev.banter.core.route.Route;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The one place where what came in is handed over from the socket's thread to the plugins' lanes. */
final class Dispatcher implements Receiver {

    private final Inbox inbox;
    private final Routing routing;
    private final Timers timers;
    private final BotListener listener;
    private final Excuses excuses;
    private final MessageRuns runs;
    private final Leftovers leftovers;

    Dispatcher(
            Inbox inbox,
            Routing routing,
            Timers timers,
            BotListener listener,
            Excuses excuses,
            MessageRuns runs,
            Leftovers leftovers) {
        this.inbox = inbox;
        this.routing = routing;
        this.timers = timers;
        this.listener = listener;
        this.excuses = excuses;
        this.runs = runs;
        this.leftovers = leftovers;
    }

    /** Events of one channel must not overtake each other; those of none, not within the workspace. */
    private record EventKey(WorkspaceId workspace, String channel) {}

    @Override
    public CompletionStage<?> matched(LivePlugin plugin, Heard message, List<Hit> hits) {
        return take(plugin, message, hits, false);
    }

    /** Calls one handler for a message once more, now that its person has said yes; whether it is still for it. */
    boolean again(LivePlugin plugin, Heard message, String handler) {
        Optional<Hit> hit = leftovers.hit(plugin, message, handler);
        hit.ifPresent(found -> take(plugin, message, List.of(found), true));
        return hit.isPresent();
    }

    private CompletionStage<?> take(LivePlugin plugin, Heard message, List<Hit> hits, boolean confirmed) {
        List<Admitted> admitted = MessageRuns.admitted(plugin, hits);
        if (admitted.isEmpty()) {
            excuses.outOfOrder(plugin.lane(), message);
            return Stages.DONE;
        }
        List<String> handlers = admitted.stream().map(Admitted::handler).toList();
        Delivery delivery = confirmed
                ? Delivery.confirmed(message, plugin.id(), handlers)
                : Delivery.heard(message, plugin.id(), handlers);
        return inbox.take(delivery).whenComplete((isNew, failure) -> {
            if (failure == null && isNew) {
                handOver(delivery, plugin, admitted);
            } else {
                MessageRuns.forget(admitted);
            }
        });
    }

    /** Hands over what is safe in the inbox. Another version may have come in the plugin's place meanwhile. */
    private void handOver(Delivery delivery, LivePlugin plugin, List<Admitted> admitted) {
        routing.handOver(table -> {
            if (!table.has(plugin)) {
                MessageRuns.forget(admitted);
                leftovers.take(delivery);
            } else if (runs.offer(delivery, plugin, admitted)) {
                excuses.noneNeeded(plugin.lane());
            } else {
                MessageRuns.forget(admitted);
                excuses.busy(plugin.lane(), delivery.message());
                delivery.handlers().forEach(handler -> inbox.done(delivery, handler, HandlerOutcome.DONE));
            }
        });
    }

    void happened(RouteTable table, Identity self, Event event) {
        EventKey key = new EventKey(
                self.workspace(),
                event.text("channel").or(() -> event.text("/item/channel")).orElse(""));
        for (LivePlugin plugin : table.plugins()) {
            List<EventRun> runs = RouteTable.eventRoutes(plugin, event.type())
                    .flatMap(route -> run(plugin, self, event, route).stream())
                    .toList();
            if (!runs.isEmpty() && !plugin.lane().offer(key, runs)) {
                excuses.dropped(plugin.lane());
                runs.forEach(EventRun::forgotten);
            }
        }
    }

    private Optional<EventRun> run(LivePlugin plugin, Identity self, Event event, EventRoute route) {
        Sample sample = new Sample(self.workspace(), self.workspace().id() + "/" + event.type(), "");
        return plugin.lane()
                .ward()
                .admit(route.handler())
                .map(admission -> new EventRun(
                        event,
                        route,
                        new RunReport(listener, timers, plugin.lane(), route.handler(), sample, admission)));
    }

    @Override
    public void unmatched(Heard message) {
        listener.unmatched();
    }

    @Override
    public void cut(LivePlugin plugin, Route route, Heard message) {
        listener.cut(
                plugin.id(),
                route.handler(),
                message.key().toString(),
                message.text().length());
        plugin.lane().ward().cut(route.handler(), MessageRuns.sample(message));
    }

    @Override
    public void overrun(LivePlugin plugin, Heard message) {
        // Whether it was meant for this plugin at all is not known: nobody is told.
        excuses.dropped(plugin.lane());
    }
}
