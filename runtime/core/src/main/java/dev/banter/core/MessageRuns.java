package dev.banter.core;

import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.reply.ConversationKey;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.route.Hit;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.time.Timers;
import java.util.List;

/** Calls handlers for messages that are safe in the inbox, on their plugin's lane. */
record MessageRuns(Inbox inbox, Voices voices, Timers timers, BotListener listener, Gatekeeper gatekeeper) {

    /** A handler that may be called for a message. */
    record Admitted(Hit hit, Admission admission) {

        String handler() {
            return hit.route().handler();
        }
    }

    /** Those of a plugin's handlers that are not parked. */
    static List<Admitted> admitted(LivePlugin plugin, List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> plugin.lane().ward().admit(hit.route().handler()).stream()
                        .map(admission -> new Admitted(hit, admission)))
                .toList();
    }

    /** None of them is called after all. */
    static void forget(List<Admitted> admitted) {
        admitted.forEach(one -> one.admission().unused());
    }

    static Sample sample(Heard message) {
        return new Sample(message.workspace(), message.key().toString(), message.text());
    }

    /** Has them called in the turn of their conversation; false when the lane has no room, and none of them is. */
    boolean offer(Delivery delivery, LivePlugin plugin, List<Admitted> admitted) {
        List<HandlerRun> runs =
                admitted.stream().map(one -> run(delivery, plugin, one)).toList();
        return plugin.lane().offer(ConversationKey.of(Place.of(delivery.message())), runs);
    }

    private HandlerRun run(Delivery delivery, LivePlugin plugin, Admitted admitted) {
        Heard message = delivery.message();
        RunReport report = new RunReport(
                listener, timers, plugin.lane(), admitted.handler(), sample(message), admitted.admission());
        PlaceReply reply = voices.reply(Place.of(message), voices.of(plugin.lane(), report));
        return new HandlerRun(
                plugin.lane(),
                new MessageCall(admitted.hit(), reply, inbox, delivery),
                reply,
                report,
                gatekeeper.leave(
                        plugin,
                        admitted.handler(),
                        admitted.hit().route().rights(),
                        Caller.of(message, admitted.hit().match(), delivery.isConfirmed())));
    }
}
