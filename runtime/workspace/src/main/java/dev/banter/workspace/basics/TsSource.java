package dev.banter.workspace.basics;

import java.time.Clock;

/** Gives out timestamps that only ever rise, even when the clock stands still or is set back. */
public final class TsSource {

    private final Clock clock;
    private Ts last;

    public TsSource(Clock clock) {
        this(clock, Ts.START);
    }

    /** Goes on after one that was given out before, whatever the clock says. */
    public TsSource(Clock clock, Ts last) {
        this.clock = clock;
        this.last = last;
    }

    /** The highest that it has given out; {@link Ts#START} when there is none. */
    public Ts last() {
        return last;
    }

    public Ts next() {
        Ts now = Ts.of(clock.instant());
        last = now.compareTo(last) > 0 ? now : last.next();
        return last;
    }

    /** Now, in seconds since the epoch. */
    public long seconds() {
        return clock.instant().getEpochSecond();
    }
}
