package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.api.Reply;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.reply.ConversationKey;
import dev.banter.core.reply.Place;
import dev.banter.core.route.EventRoute;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Receiver;
import dev.banter.core.route.Route;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.SecondLook;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Optional;

/** The one place where what came in is handed over from the socket's thread to the plugins' lanes. */
final class Dispatcher implements Receiver {

    private final Inbox inbox;
    private final Voices voices;
    private final Timers timers;
    private final BotListener listener;
    private final Excuses excuses;
    private final Gatekeeper gatekeeper;
    private final SecondLook look;

    Dispatcher(
            Inbox inbox,
            Voices voices,
            Timers timers,
            BotListener listener,
            Excuses excuses,
            Gatekeeper gatekeeper,
            SecondLook look) {
        this.inbox = inbox;
        this.voices = voices;
        this.timers = timers;
        this.listener = listener;
        this.excuses = excuses;
        this.gatekeeper = gatekeeper;
        this.look = look;
    }

    /** A handler that is called for a message. */
    private record Admitted(Hit hit, Admission admission) {}

    /** Events of one channel must not overtake each other; those of none, not within the workspace. */
    private record EventKey(WorkspaceId workspace, String channel) {}

    @Override
    public void matched(LivePlugin plugin, Heard message, List<Hit> hits) {
        handOver(plugin, message, hits, false);
    }

    /** Calls one handler for a message once more, now that its person has said yes; whether it is still for it. */
    boolean again(LivePlugin plugin, Heard message, String handler) {
        Optional<Hit> hit = plugin.routes().stream()
                .filter(route -> route.handler().equals(handler))
                .findFirst()
                .flatMap(route -> look.at(route.pattern(), message.text()).map(match -> new Hit(route, match)));
        hit.ifPresent(found -> handOver(plugin, message, List.of(found), true));
        return hit.isPresent();
    }

    private void handOver(LivePlugin plugin, Heard message, List<Hit> hits, boolean confirmed) {
        List<Admitted> admitted = hits.stream()
                .flatMap(
                        hit -> plugin
                                .lane()
                                .ward()
                                .admit(hit.route().handler())
                                .map(admission -> new Admitted(hit, admission))
                                .stream())
                .toList();
        if (admitted.isEmpty()) {
            excuses.outOfOrder(plugin.lane(), message);
            return;
        }
        List<String> handlers =
                admitted.stream().map(one -> one.hit().route().handler()).toList();
        Delivery delivery = new Delivery(message.key(), plugin.id(), handlers);
        inbox.take(delivery, () -> handOver(delivery, plugin, message, admitted, confirmed));
    }

    private void handOver(
            Delivery delivery, LivePlugin plugin, Heard message, List<Admitted> admitted, boolean confirmed) {
        List<HandlerRun> runs = admitted.stream()
                .map(one -> run(delivery, plugin, message, one, confirmed))
                .toList();
        if (plugin.lane().offer(ConversationKey.of(Place.of(message)), runs)) {
            excuses.noneNeeded(plugin.lane());
        } else {
            excuses.busy(plugin.lane(), message);
            runs.forEach(HandlerRun::forgotten);
        }
    }

    private HandlerRun run(Delivery delivery, LivePlugin plugin, Heard message, Admitted admitted, boolean confirmed) {
        String handler = admitted.hit().route().handler();
        RunReport report =
                new RunReport(listener, timers, plugin.lane(), handler, sample(message), admitted.admission());
        Reply reply = voices.reply(Place.of(message), voices.of(plugin.lane(), report));
        return new HandlerRun(
                plugin.lane(),
                new MessageCall(message, admitted.hit(), reply, inbox, delivery),
                reply,
                report,
                gatekeeper.leave(
                        plugin,
                        handler,
                        admitted.hit().route().rights(),
                        Caller.of(message, admitted.hit().match(), confirmed)));
    }

    private static Sample sample(Heard message) {
        return new Sample(message.workspace(), message.key().toString(), message.text());
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
        plugin.lane().ward().cut(route.handler(), sample(message));
    }

    @Override
    public void overrun(LivePlugin plugin, Heard message) {
        // Whether it was meant for this plugin at all is not known: nobody is told.
        excuses.dropped(plugin.lane());
    }
}
