package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.reply.Place;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in which channels, or to whom, something has been said about a plugin already. Safe from any thread. */
final class OnceAPlace {

    private final Map<String, Set<Where>> said = new ConcurrentHashMap<>();

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

    /** Whether it is still to be said there; from now on it is not. */
    boolean isFirst(String pluginId, Place place) {
        return said.computeIfAbsent(pluginId, id -> ConcurrentHashMap.newKeySet())
                .add(Where.of(place));
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** The next time it is to be said again. */
    void forget(String pluginId) {
        said.remove(pluginId);
    }
}
