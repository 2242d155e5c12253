package dev.banter.workspace.rtm;

import dev.banter.workspace.event.LiveEvent.PresenceChanged;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.event.EventShape;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells every session what its user may hear, in the order in which it happened. */
public final class Fanout {

    /** Copied when somebody comes or goes, which is seldom, so that one who goes while it is walked disturbs nobody. */
    private final List<RtmSession> sessions = new CopyOnWriteArrayList<>();

    private int repeats;
    private boolean holdingPongs;

    void add(RtmSession session) {
        session.holdPongs(holdingPongs);
        sessions.add(session);
    }

    /** Whether it was there. */
    boolean remove(RtmSession session) {
        return sessions.remove(session);
    }

    public void publish(WorkspaceEvent event) {
        if (event instanceof PresenceChanged changed) {
            sessions.forEach(session -> session.hear(changed));
            return;
        }
        boolean twice = repeats > 0;
        byte[] json = null;
        for (RtmSession session : sessions) {
            if (event.reaches(session.user()) && event.connection() != session) {
                json = json == null ? Json.bytes(EventShape.of(event)) : json;
                session.tell(json);
                if (twice) {
                    session.tell(json);
                }
            }
        }
        if (twice && json != null) {
            repeats--;
        }
    }

    void each(Consumer<RtmSession> what) {
        sessions.forEach(what);
    }

    /** So many of the next events are sent twice; those that nobody hears do not count. */
    void repeatNext(int number) {
        repeats = number;
    }

    void holdPongs(boolean hold) {
        holdingPongs = hold;
        sessions.forEach(session -> session.holdPongs(hold));
    }

    /** Sends every client away, as Slack does before a restart. */
    void closeAll() {
        sessions.forEach(RtmSession::refresh);
        sessions.clear();
    }
}
