package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that goes when it is told to. */
public final class HandTimers implements Timers {

    private record Task(long at, Runnable run) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now = 1_000;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Task later = new Task(now + Math.max(0, delay.toNanos()), task);
        tasks.add(later);
        return () -> tasks.remove(later);
    }

    /** Lets time pass, and everything happen in it at its own moment. */
    public void pass(Duration time, Runnable between) {
        long until = now + time.toNanos();
        while (true) {
            Task next = tasks.stream().min(Comparator.comparingLong(Task::at)).orElse(null);
            if (next == null || next.at() > until) {
                now = until;
                return;
            }
            tasks.remove(next);
            now = Math.max(now, next.at());
            next.run().run();
            between.run();
        }
    }

    /** The machine sleeps: time passes, and nothing happens. */
    public void sleep(Duration time) {
        now += time.toNanos();
    }
}
