package dev.banter.workspace.limit;

import java.time.Clock;
import java.util.Objects;

/**
 * Whether clients are held to a pace.
 *
 * @param slack whether it is Slack's; else there is none
 * @param clock what it goes by; one that runs faster makes tests short
 */
public record Pace(boolean slack, Clock clock) {

    /** Everybody as fast as they like. */
    public static final Pace FREE = new Pace(false, Clock.systemUTC());

    /** As Slack does it. */
    public static final Pace SLACK = new Pace(true, Clock.systemUTC());

    public Pace {
        Objects.requireNonNull(clock, "clock");
    }

    /** The same on another clock. */
    public Pace on(Clock other) {
        return new Pace(slack, other);
    }

    /** The same on a clock that runs so many times as fast. */
    public Pace faster(int times) {
        return on(new FasterClock(clock, times));
    }
}
