package dev.banter.workspace.basics;

import java.time.Clock;

/** Gives out timestamps that only ever rise, even when the clock stands still or is set back. */
public final class TsSource {

    private final Clock clock;
    private Ts last = Ts.START;

    public TsSource(Clock clock) {
        this.clock = clock;
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
