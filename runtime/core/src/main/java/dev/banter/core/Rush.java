package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.deed.Done;
import dev.banter.core.message.Heard;
import dev.banter.core.reply.Place;
import dev.banter.core.run.Lane;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is told to people when more comes in than a plugin can take: once a channel, until the rush is over. */
final class Rush {

    private final Voices voices;
    private final BotListener listener;
    private final Map<String, Set<Where>> told = new ConcurrentHashMap<>();

    Rush(Voices voices, BotListener listener) {
        this.voices = voices;
        this.listener = listener;
    }

    /** A channel, or a person who is in none. */
    private record Where(WorkspaceId workspace, String id) {

        static Where of(Place place) {
            if (place instanceof Place.AtMessage message) {
                return new Where(place.workspace(), message.channel().id());
            }
            return new Where(
                    place.workspace(),
                    place instanceof Place.Aside aside
                            ? aside.channel().id()
                            : place.user().id());
        }
    }

    /** A message found no room in a lane. */
    void refuse(Lane lane, Heard message) {
        refuse(lane, Place.of(message), message.key().toString(), "say it again");
    }

    /** What a person did found no room in a lane. */
    void refuse(Lane lane, Done done, String origin) {
        refuse(lane, done.place(), origin, "do it again");
    }

    private void refuse(Lane lane, Place place, String origin, String please) {
        listener.busy(lane.pluginId());
        if (told.computeIfAbsent(lane.pluginId(), id -> ConcurrentHashMap.newKeySet())
                .add(Where.of(place))) {
            voices.hosts(place, lane.pluginId(), "busy", origin)
                    .say("`" + lane.pluginId() + "` is busy: too many messages are waiting for it. Please " + please
                            + " in a moment.");
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
