package dev.banter.core;

import dev.banter.core.job.Diary;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks what is due, when something is, and every few seconds besides: the clock on the wall may have been set, or the machine
 * have slept. Looks one after another, on the scheduler's thread. Safe from any thread.
 */
final class Clockwork implements AutoCloseable {

    /** So soon it is noticed that the clock has been set. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private final Timers timers;
    private final InstantSource clock;
    private final Jobs jobs;
    private final Reminders reminders;

    // Guarded by this.
    private boolean going;
    private boolean over;
    private boolean roused;
    private int turn;
    private Timers.@Nullable Timer timer;
    private Instant last = Instant.MIN;

    Clockwork(Routing routing, Diary diary, Timers timers, BotListener listener) {
        this.timers = timers;
        this.clock = diary.clock();
        ClockRuns runs = new ClockRuns(timers, listener);
        this.jobs = new Jobs(routing, diary, timers, runs, this::rouse);
        this.reminders = new Reminders(routing, diary, timers, runs, this::rouse);
    }

    /** There is somebody to speak to: from now on what is due is called. */
    synchronized void start() {
        if (!going && !over) {
            going = true;
            lookAfter(Duration.ZERO);
        }
    }

    /** There is one look to come, and no other. */
    private void lookAfter(Duration wait) {
        int mine = ++turn;
        timer = timers.after(wait, () -> look(mine));
    }

    /** A plugin, or another version of it, is live. */
    void plugged(LivePlugin plugin) {
        jobs.plugged(plugin);
        reminders.wake(plugin.id());
    }

    /** When a plugin's jobs are due next, by handler. */
    Map<String, Instant> upcoming(String pluginId) {
        return jobs.upcoming(pluginId);
    }

    Reminders reminders() {
        return reminders;
    }

    /** Something is due sooner than was known. */
    private synchronized void rouse() {
        roused = true;
        if (timer != null) {
            timer.cancel();
            lookAfter(Duration.ZERO);
        }
    }

    private void look(int mine) {
        Instant now = clock.instant();
        boolean back;
        synchronized (this) {
            if (over || mine != turn) {
                return;
            }
            timer = null;
            roused = false;
            back = now.plus(LOOK).isBefore(last);
            last = now;
        }
        Duration wait = LOOK;
        try {
            if (back) {
                reminders.wakeAll();
            }
            jobs.look(now);
            reminders.look(now);
            wait = wait(now);
        } finally {
            // whatever went wrong, it is not the last look
            lookAgain(wait);
        }
    }

    /** What is due and could not be called waits for the look after that. */
    private Duration wait(Instant now) {
        return Stream.of(jobs.next(now), reminders.next(now))
                .map(next -> Duration.between(now, next))
                .reduce(LOOK, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private synchronized void lookAgain(Duration wait) {
        if (!over) {
            lookAfter(roused ? Duration.ZERO : wait.plus(AT_LEAST));
        }
    }

    /** Nothing more is called; what has begun goes on. */
    @Override
    public synchronized void close() {
        over = true;
        if (timer != null) {
            timer.cancel();
        }
    }
}
