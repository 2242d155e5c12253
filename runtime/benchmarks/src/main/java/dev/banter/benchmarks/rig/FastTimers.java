package dev.banter.benchmarks.rig;

import dev.banter.core.time.Timers;
import java.time.Duration;

/** A clock that runs several times as fast as another, timers included. */
public record FastTimers(Timers timers, int times) implements Timers {

    @Override
    public long nanos() {
        return timers.nanos() * times;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return timers.after(delay.dividedBy(times), task);
    }
}
