package dev.banter.slack.socketmode;

import dev.banter.core.time.Timers;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when Slack knows of more connections than there are: it gives each its share of what happens, and that share is
 * lost. On the loop's thread only.
 */
final class Ghosts {

    private static final Logger log = LoggerFactory.getLogger(Ghosts.class);

    private final String name;
    private final Held held;
    private final LoopTimers timers;
    private final Duration patience;
    private long known;
    private boolean told;
    private boolean watching;
    private Timers.Timer watch = () -> {};

    Ghosts(String name, Held held, LoopTimers timers, Duration patience) {
        this.name = name;
        this.held = held;
        this.timers = timers;
        this.patience = patience;
    }

    /** What Slack's latest hello said. */
    void counted(long connections) {
        known = connections;
        if (connections <= held.count()) {
            watch.cancel();
            watching = false;
            told = false;
        } else if (!watching && !told) {
            watching = true;
            watch = timers.after(patience, this::tell);
        }
    }

    private void tell() {
        watching = false;
        told = true;
        log.warn(
                "{}: Slack knows of {} connections of this app, and this bot holds {}: what Slack sends to the"
                        + " others does not arrive here. Stop other processes that use the same app token; connections"
                        + " that a dead process left behind go away by themselves",
                name,
                known,
                held.count());
    }
}
