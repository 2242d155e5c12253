package dev.banter.core.time;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A clock that is moved by hand. Tasks run on the thread that moves it, each at its own time. Safe from any thread. */
public final class ManualTimers implements Timers {

    // Guarded by this.
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));

    private long now;
    private long asked;

    private record Task(long at, long number, Runnable code) {}

    /** Begins away from zero, as the machine's own clock does. */
    public ManualTimers() {
        now = -5_000_000_000L;
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable code) {
        Task task = new Task(now + Math.max(0, delay.toNanos()), asked++, code);
        tasks.add(task);
        return () -> remove(task);
    }

    /** How many tasks have been asked for and have not run. */
    public synchronized int pending() {
        return tasks.size();
    }

    /** Moves the clock, and runs what comes due on the way. */
    public void advance(Duration by) {
        long until = nanos() + by.toNanos();
        for (Runnable due = next(until); due != null; due = next(until)) {
            due.run();
        }
    }

    private synchronized @Nullable Runnable next(long until) {
        Task task = tasks.peek();
        if (task == null || task.at() > until) {
            now = until;
            return null;
        }
        tasks.remove();
        now = Math.max(now, task.at());
        return task.code();
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }
}
