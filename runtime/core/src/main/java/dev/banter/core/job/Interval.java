package dev.banter.core.job;

import java.time.Duration;
import java.time.Instant;

/**
 * The same distance again and again.
 *
 * @param terms as it is written
 * @param distance more than zero
 */
public record Interval(String terms, Duration distance) implements Schedule {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public Instant after(Instant moment) {
        return moment.plus(distance);
    }

    /** A distance is one of time that goes by, whatever the clock says; so not much is waited for. */
    @Override
    public Duration patience() {
        return distance.compareTo(DAY) < 0 ? distance : DAY;
    }

    @Override
    public Instant last(Instant first, Instant now) {
        return first.plus(distance.multipliedBy(Duration.between(first, now).dividedBy(distance)));
    }
}
