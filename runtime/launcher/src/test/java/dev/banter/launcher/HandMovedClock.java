package dev.banter.launcher;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The clock on the wall and the timers of a machine, both moved by hand. Safe from any thread. */
final class HandMovedClock implements Timers, InstantSource {

    private record Task(Instant at, long number, Runnable code) {}

    // Guarded by this.
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private Instant now;
    private long asked;

    HandMovedClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable code) {
        Task task = new Task(now.plus(delay), asked++, code);
        tasks.add(task);
        return () -> remove(task);
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }

    /** Time goes by; what comes due on the way is run. */
    void goTo(Instant moment) {
        for (Runnable due = next(moment); due != null; due = next(moment)) {
            due.run();
        }
    }

    private synchronized @Nullable Runnable next(Instant moment) {
        Task task = tasks.peek();
        if (task == null || task.at().isAfter(moment)) {
            now = moment;
            return null;
        }
        tasks.remove();
        now = task.at().isAfter(now) ? task.at() : now;
        return task.code();
    }

    /** The process ends, and whatever it has asked for is forgotten. */
    synchronized void forget() {
        tasks.clear();
    }
}
