package dev.banter.core.gap;

import dev.banter.core.time.Timers;
import java.time.Duration;

/**
 * How long what was missed waits for handlers that have much to do: while they get on, and not once more for each channel
 * where they do not. Of one thread at a time.
 */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(30);

    private final Timers timers;
    private boolean waiting;
    private long since;

    Patience(Timers timers) {
        this.timers = timers;
    }

    /** Whether to wait. Once worn out, it is back when handlers have been seen to keep up. */
    boolean waits(boolean relaxed) {
        if (!relaxed && !waiting) {
            since = timers.nanos();
        }
        waiting = !relaxed;
        return waiting && timers.nanos() - since < MOST.toNanos();
    }
}
