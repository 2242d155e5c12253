package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.reply.ReplyPlan;
import dev.banter.core.reply.Verb;
import dev.banter.core.run.Lane;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is told to people when more comes in than a plugin can take: once a channel, until the rush is over. */
final class Rush {

    private final Outbox outbox;
    private final BotListener listener;
    private final Map<String, Set<Place>> told = new ConcurrentHashMap<>();

    Rush(Outbox outbox, BotListener listener) {
        this.outbox = outbox;
        this.listener = listener;
    }

    private record Place(WorkspaceId workspace, ChannelId channel) {}

    /** A message found no room in a lane. */
    void refuse(Lane lane, Heard message) {
        listener.busy(lane.pluginId());
        Place place = new Place(message.workspace(), message.channel());
        if (told.computeIfAbsent(lane.pluginId(), id -> ConcurrentHashMap.newKeySet())
                .add(place)) {
            Post answer = Post.of("`" + lane.pluginId() + "` is busy: too many messages are waiting for it."
                    + " Please say it again in a moment.");
            VerbKey key = new VerbKey(message.key().toString(), lane.pluginId(), "busy", 0);
            outbox.post(new Outgoing(
                            key, message.workspace(), ReplyPlan.plan(Verb.SAY, message), new Content.Message(answer)))
                    .whenComplete((posted, failure) -> {
                        if (failure != null) {
                            listener.notSaid(lane.pluginId(), "busy", String.valueOf(failure.getMessage()));
                        }
                    });
        }
    }

    /** An event found no room in a lane: there is nobody to tell. */
    void drop(Lane lane) {
        listener.busy(lane.pluginId());
    }

    /** A message found room: once half of it is free again, the rush is over. */
    void calm(Lane lane) {
        if (!told.isEmpty() && lane.isRelaxed()) {
            told.remove(lane.pluginId());
        }
    }
}
