package dev.banter.workspace.model;

import java.time.Clock;

/** Gives out timestamps that only ever rise, even when the clock stands still or is set back. */
final class TsSource {

    private final Clock clock;
    private Ts last = Ts.START;

    TsSource(Clock clock) {
        this.clock = clock;
    }

    Ts next() {
        Ts now = Ts.of(clock.instant());
        last = now.compareTo(last) > 0 ? now : last.next();
        return last;
    }

    long seconds() {
        return clock.instant().getEpochSecond();
    }
}
