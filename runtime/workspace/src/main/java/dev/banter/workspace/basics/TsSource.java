package dev.banter.workspace.basics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Gives out timestamps, none of them twice. They only ever rise, even when the clock stands still or is set back; where
 * the clock is put off on purpose, those of one place still do.
 */
public final class TsSource {

    private final Clock clock;
    private final NavigableSet<Ts> taken = new TreeSet<>();
    private final Map<String, Ts> lastByPlace = new HashMap<>();
    private Duration furthest = Duration.ZERO;
    private Duration off = Duration.ZERO;

    /** What every place begins after. */
    private Ts start;

    private Ts last;

    public TsSource(Clock clock) {
        this(clock, Ts.START);
    }

    /** Goes on after one that was given out before, whatever the clock says. */
    public TsSource(Clock clock, Ts last) {
        this.clock = clock;
        this.start = last;
        this.last = last;
    }

    /** The highest that it has given out; {@link Ts#START} when there is none. */
    public Ts last() {
        return last;
    }

    /** One that is in no place, such as an event's. */
    public Ts next() {
        return next("");
    }

    /** One that comes after all that the place has; what it has not given out itself does not count. */
    public Ts next(String place) {
        Ts before = furthest.isZero() ? last : lastByPlace.getOrDefault(place, start);
        Ts now = Ts.of(now());
        Ts next = now.compareTo(before) > 0 ? now : before.next();
        while (taken.contains(next)) {
            next = next.next();
        }
        remember(place, next);
        return next;
    }

    private void remember(String place, Ts given) {
        last = given.compareTo(last) > 0 ? given : last;
        if (furthest.isZero()) {
            taken.headSet(given).clear();
        } else {
            lastByPlace.put(place, given);
            taken.add(given);
            taken.headSet(Ts.of(clock.instant().minus(furthest))).clear();
        }
    }

    /** Never gives this one out: somebody chose it. */
    public void leaveOut(Ts chosen) {
        if (chosen.compareTo(furthest.isZero() ? last : start) > 0) {
            taken.add(chosen);
        }
    }

    /**
     * From now on the clock may be put off, by no more than this: what was given out lately is remembered for so long. None
     * comes before those that were given out until now.
     */
    public void mayBeOff(Duration atMost) {
        if (atMost.compareTo(furthest) > 0) {
            // none of those of any place is later
            start = last;
            lastByPlace.clear();
            furthest = atMost;
        }
    }

    /** Puts the clock off by this, forward or back; {@link Duration#ZERO} puts it right again. */
    public void putOff(Duration by) {
        if (by.abs().compareTo(furthest) > 0) {
            throw new IllegalArgumentException("the clock may be off by " + furthest + ", not by " + by);
        }
        off = by;
    }

    /** What the clock says, as far off as it has been put. */
    public Instant now() {
        return clock.instant().plus(off);
    }

    /** Likewise, in seconds since the epoch. */
    public long seconds() {
        return now().getEpochSecond();
    }
}
