package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.api.Reply;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.reply.Place;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Receiver;
import dev.banter.core.route.Route;
import dev.banter.core.route.RouteTable;
import dev.banter.core.time.Timers;
import java.util.List;

/** The one place where what came in is handed over from the socket's thread to the plugins' lanes. */
final class Dispatcher implements Receiver {

    private final Inbox inbox;
    private final Voices voices;
    private final Timers timers;
    private final BotListener listener;
    private final Rush rush;

    Dispatcher(Inbox inbox, Voices voices, Timers timers, BotListener listener, Rush rush) {
        this.inbox = inbox;
        this.voices = voices;
        this.timers = timers;
        this.listener = listener;
        this.rush = rush;
    }

    /** Events of one channel must not overtake each other; those of none, not within the workspace. */
    private record EventKey(WorkspaceId workspace, String channel) {}

    @Override
    public void matched(LivePlugin plugin, Heard message, List<Hit> hits) {
        List<String> handlers = hits.stream().map(hit -> hit.route().handler()).toList();
        Delivery delivery = new Delivery(message.key(), plugin.id(), handlers);
        inbox.take(delivery, () -> handOver(delivery, plugin, message, hits));
    }

    private void handOver(Delivery delivery, LivePlugin plugin, Heard message, List<Hit> hits) {
        List<HandlerRun> runs =
                hits.stream().map(hit -> run(delivery, plugin, message, hit)).toList();
        if (plugin.lane().offer(ConversationKey.of(Place.of(message)), runs)) {
            rush.calm(plugin.lane());
        } else {
            rush.refuse(plugin.lane(), message);
            delivery.handlers().forEach(handler -> inbox.done(delivery, handler));
        }
    }

    private HandlerRun run(Delivery delivery, LivePlugin plugin, Heard message, Hit hit) {
        String handler = hit.route().handler();
        String origin = delivery.message().toString();
        Reply reply = voices.reply(Place.of(message), voices.of(plugin.lane(), handler, origin));
        return new HandlerRun(
                new MessageCall(message, hit, reply, inbox, delivery),
                reply,
                new RunReport(listener, timers, plugin.id(), handler, origin));
    }

    void happened(RouteTable table, Identity self, Event event) {
        EventKey key = new EventKey(
                self.workspace(),
                event.text("channel").or(() -> event.text("/item/channel")).orElse(""));
        for (LivePlugin plugin : table.plugins()) {
            List<EventRun> runs = RouteTable.eventRoutes(plugin, event.type())
                    .map(route -> new EventRun(
                            event,
                            route,
                            new RunReport(
                                    listener,
                                    timers,
                                    plugin.id(),
                                    route.handler(),
                                    self.workspace().id() + "/" + event.type())))
                    .toList();
            if (!runs.isEmpty() && !plugin.lane().offer(key, runs)) {
                rush.drop(plugin.lane());
            }
        }
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
    }

    @Override
    public void overrun(LivePlugin plugin, Heard message) {
        // Whether it was meant for this plugin at all is not known: nobody is told.
        rush.drop(plugin.lane());
    }
}
