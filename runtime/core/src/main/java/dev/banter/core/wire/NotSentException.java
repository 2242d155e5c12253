package dev.banter.core.wire;

import java.time.Duration;

/** A part did not leave, or was handed back untouched: sending it again cannot say it twice. */
public final class NotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How long to wait before the next try. */
    private final Duration pause;

    /**
     * @param message what happened
     * @param pause how long to wait before the next try; zero when {@link Wire#live()} alone decides
     */
    public NotSentException(String message, Duration pause) {
        super(message, null, false, false);
        this.pause = pause;
    }

    /**
     * How long to wait before the next try.
     *
     * @return zero when {@link Wire#live()} alone decides
     */
    public Duration pause() {
        return pause;
    }
}
