package dev.banter.workspace.action.people;

import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.User;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who is there: whoever has a connection open, and has not chosen to be away. */
public final class Attendance {

    private final Map<User, Integer> connections = new HashMap<>();
    private final People people;
    private final Consumer<WorkspaceEvent> listener;

    public Attendance(People people, Consumer<WorkspaceEvent> listener) {
        this.people = people;
        this.listener = listener;
    }

    /** A connection of this user opened. */
    public void connected(User user) {
        Presence before = of(user);
        connections.merge(user, 1, Integer::sum);
        tell(user, before);
    }

    /** A connection of this user, which was counted before, is closed. */
    public void disconnected(User user) {
        Presence before = of(user);
        connections.computeIfPresent(user, (gone, count) -> count == 1 ? null : count - 1);
        tell(user, before);
    }

    /** To be active is nothing that can be chosen: it is what follows from a connection. */
    public void choose(User user, boolean away) {
        Presence before = of(user);
        if (people.setAway(user, away)) {
            listener.accept(new LiveEvent.PresenceChosen(user, chosen(user)));
            tell(user, before);
        }
    }

    public Presence of(User user) {
        return connections(user) > 0 && !people.isAway(user) ? Presence.ACTIVE : Presence.AWAY;
    }

    /** What the user chose: {@code ACTIVE} also when there is no connection. */
    public Presence chosen(User user) {
        return people.isAway(user) ? Presence.AWAY : Presence.ACTIVE;
    }

    public int connections(User user) {
        return connections.getOrDefault(user, 0);
    }

    private void tell(User user, Presence before) {
        Presence now = of(user);
        if (now != before) {
            listener.accept(new LiveEvent.PresenceChanged(user, now));
        }
    }
}
