package dev.banter.workspace.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is right when it is made, and from then on runs several times as fast as another. */
final class FasterClock extends Clock {

    private final Clock clock;
    private final int times;
    private final Instant start;

    /** @param times 1 or more */
    FasterClock(Clock clock, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("a clock runs 1 or more times as fast, not " + times);
        }
        this.clock = clock;
        this.times = times;
        this.start = clock.instant();
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, clock.instant()).multipliedBy(times));
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FasterClock(clock.withZone(zone), times);
    }
}
