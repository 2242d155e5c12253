package dev.banter.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One run of a job: the parameter, if it has one, of a method with {@link Every} or {@link At}.
 *
 * @param at when it was due; no other run of the job is due then
 * @param late how long after that it has begun
 * @param missed how many runs were missed before this one, and will not come; 999 stands for that many or
 *     more
 */
public record Due(Instant at, Duration late, int missed) {

    /** Refuses {@code null}. */
    public Due {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(late, "late");
    }
}
