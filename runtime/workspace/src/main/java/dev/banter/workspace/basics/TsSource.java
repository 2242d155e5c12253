package dev.banter.workspace.basics;

import java.time.Clock;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Gives out timestamps that only ever rise, even when the clock stands still or is set back. */
public final class TsSource {

    private final Clock clock;
    private final NavigableSet<Ts> taken = new TreeSet<>();
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
        while (taken.contains(last)) {
            last = last.next();
        }
        taken.headSet(last).clear();
        return last;
    }

    /** Never gives this one out: somebody chose it. */
    public void leaveOut(Ts chosen) {
        if (chosen.compareTo(last) > 0) {
            taken.add(chosen);
        }
    }

    /** Now, in seconds since the epoch. */
    public long seconds() {
        return clock.instant().getEpochSecond();
    }
}
