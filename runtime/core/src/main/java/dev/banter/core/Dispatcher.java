package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.reply.MessageReply;
import dev.banter.core.reply.Voice;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Receiver;
import dev.banter.core.route.Route;
import dev.banter.core.route.RouteTable;
import dev.banter.core.time.Timers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place where what came in is handed over from the socket's thread to the plugins' lanes. */
final class Dispatcher implements Receiver {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Timers timers;
    private final BotListener listener;
    private final Rush rush;

    Dispatcher(Inbox inbox, Outbox outbox, Timers timers, BotListener listener) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.timers = timers;
        this.listener = listener;
        this.rush = new Rush(outbox, listener);
    }

    /** Turns of one conversation of one plugin must not overtake each other. */
    private record ConversationKey(
            WorkspaceId workspace,
            ChannelId channel,
            @Nullable String thread) {}

    /** Events of one channel must not overtake each other; those of none, not within the workspace. */
    private record EventKey(WorkspaceId workspace, String channel) {}

    @Override
    public void matched(LivePlugin plugin, Heard message, List<Hit> hits) {
        List<String> handlers = hits.stream().map(hit -> hit.route().handler()).toList();
        Delivery delivery = new Delivery(message.key(), plugin.id(), handlers);
        inbox.take(delivery, () -> handOver(delivery, plugin, message, hits));
    }

    private void handOver(Delivery delivery, LivePlugin plugin, Heard message, List<Hit> hits) {
        ConversationKey conversation = new ConversationKey(message.workspace(), message.channel(), message.threadTs());
        List<MessageRun> runs =
                hits.stream().map(hit -> run(delivery, plugin, message, hit)).toList();
        if (plugin.lane().offer(conversation, runs)) {
            rush.calm(plugin.lane());
        } else {
            rush.refuse(plugin.lane(), message);
            delivery.handlers().forEach(handler -> inbox.done(delivery, handler));
        }
    }

    private MessageRun run(Delivery delivery, LivePlugin plugin, Heard message, Hit hit) {
        String handler = hit.route().handler();
        String origin = delivery.message().toString();
        Voice voice = new Voice(outbox, plugin.lane().callbacks(), listener::notSaid, origin, plugin.id(), handler);
        RunReport report = new RunReport(listener, timers, plugin.id(), handler, origin);
        return new MessageRun(
                message, hit, new MessageReply(message, voice), report, () -> inbox.done(delivery, handler));
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
        listener.cut(plugin.id(), route.handler(), message);
    }

    @Override
    public void overrun(LivePlugin plugin, Heard message) {
        // Whether it was meant for this plugin at all is not known: nobody is told.
        rush.drop(plugin.lane());
    }
}
