package dev.banter.workspace.limit;

import java.time.Duration;
import java.time.Instant;

/** A bucket of tokens, kept as the one moment at which it will be full again. */
final class Bucket {

    private final Rate rate;
    private Instant full = Instant.MIN;

    Bucket(Rate rate) {
        this.rate = rate;
    }

    /** Takes a token; when there is none it takes nothing, and says how long it is until there will be one. */
    Duration take(Instant now) {
        Duration wait = untilNext(now);
        if (wait.isZero()) {
            full = (isFull(now) ? now : full).plus(rate.every());
        }
        return wait;
    }

    /** Zero when there is a token. */
    Duration untilNext(Instant now) {
        if (isFull(now)) {
            return Duration.ZERO;
        }
        Duration missing = Duration.between(now, full).plus(rate.every());
        Duration over = missing.minus(rate.every().multipliedBy(rate.burst()));
        return over.isNegative() ? Duration.ZERO : over;
    }

    boolean isFull(Instant now) {
        return !full.isAfter(now);
    }
}
