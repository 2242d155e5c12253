package dev.banter.workspace.rtm;

import dev.banter.workspace.event.LiveEvent.PresenceChanged;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.event.EventShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells every session what its user may hear, in the order in which it happened. */
public final class Fanout {

    private final Set<RtmSession> sessions = new LinkedHashSet<>();

    void add(RtmSession session) {
        sessions.add(session);
    }

    /** Whether it was there. */
    boolean remove(RtmSession session) {
        return sessions.remove(session);
    }

    public void publish(WorkspaceEvent event) {
        if (event instanceof PresenceChanged changed) {
            List.copyOf(sessions).forEach(session -> session.hear(changed));
            return;
        }
        List<RtmSession> listeners = sessions.stream()
                .filter(session -> event.reaches(session.user()) && event.connection() != session)
                .toList();
        if (!listeners.isEmpty()) {
            byte[] json = Json.bytes(EventShape.of(event));
            listeners.forEach(session -> session.send(json));
        }
    }

    /** Sends every client away, as Slack does before a restart. */
    void closeAll() {
        List.copyOf(sessions).forEach(RtmSession::goodbye);
        sessions.clear();
    }
}
