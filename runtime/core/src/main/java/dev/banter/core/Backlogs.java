package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Backlog;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Works off what earlier processes have left, a page at a time: the next one once the last is handed over and there is room
 * in the inbox, so that however much it is, it fills neither the memory nor the way of what comes just now. Of a plugin in a
 * workspace there is one backlog at a time, or one would overtake the other. Safe from any thread.
 */
final class Backlogs {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Routing routing;
    private final Timers timers;
    private final Hands hands;

    // Guarded by this.
    private final Set<Key> underWay = new HashSet<>();
    private final Set<Key> askedAgain = new HashSet<>();

    Backlogs(Inbox inbox, Routing routing, Timers timers, Hands hands) {
        this.inbox = inbox;
        this.routing = routing;
        this.timers = timers;
        this.hands = hands;
    }

    private record Key(String pluginId, WorkspaceId workspace) {}

    /** Hands deliveries over, in order. */
    @FunctionalInterface
    interface Hands {
        void over(List<Delivery> page, Runnable then);
    }

    /** Works off what there is of a plugin's in a workspace; behind what is under way. */
    void resume(String pluginId, WorkspaceId workspace) {
        Key key = new Key(pluginId, workspace);
        synchronized (this) {
            if (!underWay.add(key)) {
                askedAgain.add(key);
                return;
            }
        }
        next(key, inbox.unfinished(workspace, pluginId));
    }

    private void next(Key key, Backlog backlog) {
        if (routing.now().plugin(key.pluginId()).isEmpty()) {
            // What is left waits until it is there again.
            ended(key);
            return;
        }
        inbox.whenRoom(() -> backlog.next()
                .thenAccept(page -> {
                    if (page.isEmpty()) {
                        ended(key);
                    } else {
                        hands.over(page, () -> next(key, backlog));
                    }
                })
                .exceptionally(failed -> {
                    timers.after(RETRY, () -> next(key, backlog));
                    return null;
                }));
    }

    private void ended(Key key) {
        boolean again;
        synchronized (this) {
            underWay.remove(key);
            again = askedAgain.remove(key);
        }
        if (again) {
            resume(key.pluginId(), key.workspace());
        }
    }
}
