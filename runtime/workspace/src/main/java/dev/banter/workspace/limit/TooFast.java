package dev.banter.workspace.limit;

import java.time.Duration;

/** A call came too soon. It is an answer, not a fault, and so has no stack trace. */
public final class TooFast extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    TooFast(Duration wait) {
        super("ratelimited", null, false, false);
        this.seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    /** Whole seconds after which it may be called again; 1 or more. */
    public long retryAfter() {
        return seconds;
    }
}
