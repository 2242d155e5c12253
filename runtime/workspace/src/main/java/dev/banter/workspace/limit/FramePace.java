package dev.banter.workspace.limit;

import java.time.Clock;
import java.time.Duration;

/** Counts what one RTM connection sends: a message a second, and a burst after a rest. */
public final class FramePace {

    /** Slack names the second, and no burst. */
    private static final Rate MESSAGES = new Rate(10, Duration.ofSeconds(1));

    /** So many in a row that are told to slow down, and the connection is ended. Slack names no number either. */
    private static final int WARNINGS = 20;

    private final boolean counting;
    private final Clock clock;
    private final Bucket bucket = new Bucket(MESSAGES);
    private int warnings;

    public FramePace(Pace pace) {
        this.counting = pace.slack();
        this.clock = pace.clock();
    }

    /** Counts a message. What is not let through does not count, but as a warning. */
    public Verdict count() {
        if (!counting || bucket.take(clock.instant()).isZero()) {
            warnings = 0;
            return Verdict.FINE;
        }
        warnings++;
        return warnings > WARNINGS ? Verdict.ENOUGH : Verdict.SLOW_DOWN;
    }

    /** What becomes of a message. */
    public enum Verdict {
        /** It is taken. */
        FINE,
        /** It is refused, and its sender warned. */
        SLOW_DOWN,
        /** It was warned often enough: the connection ends. */
        ENOUGH
    }
}
