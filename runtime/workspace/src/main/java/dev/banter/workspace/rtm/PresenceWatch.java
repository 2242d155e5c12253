package dev.banter.workspace.rtm;

import dev.banter.workspace.shape.event.LiveEventShape;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.User;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Whose coming and going one connection asked to hear of, and in which form. It ends with the connection. */
final class PresenceWatch {

    private final boolean batched;
    private Set<User> watched = Set.of();

    PresenceWatch(boolean batched) {
        this.batched = batched;
    }

    /**
     * From now on these, and no others.
     *
     * @return those who were not among them before
     */
    List<User> replace(Set<User> users) {
        Set<User> before = watched;
        watched = new LinkedHashSet<>(users);
        return users.stream().filter(user -> !before.contains(user)).toList();
    }

    boolean has(User user) {
        return watched.contains(user);
    }

    /** The frames that tell how these users are: one each, or one for each presence. */
    List<ObjectNode> frames(List<User> users, Function<User, Presence> presence) {
        if (!batched) {
            return users.stream()
                    .map(user -> LiveEventShape.presence(user, presence.apply(user)))
                    .toList();
        }
        Map<Presence, List<User>> together =
                users.stream().collect(Collectors.groupingBy(presence, LinkedHashMap::new, Collectors.toList()));
        return together.entrySet().stream()
                .map(same -> LiveEventShape.presence(same.getValue(), same.getKey()))
                .toList();
    }
}
