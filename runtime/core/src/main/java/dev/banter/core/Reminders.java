package dev.banter.core;

import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.Diary;
import dev.banter.core.job.Note;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.ReminderRoute;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reminders, as they come due: each is for the method of its name in the plugin that there is then. A call is written as begun
 * before the method is called; what fails, or is cut off, is tried again, not for ever. Safe from any thread.
 */
final class Reminders {

    /** How often a method is called for a reminder at the most; the setting is for messages. */
    private static final int ATTEMPTS = 3;

    /** After a failure: what was wrong may be over by then. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Where there is no room, or nothing can be written. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Where there is nobody to take it: whoever comes has it handed out at once. */
    private static final Duration UNHEARD = Duration.ofHours(1);

    /** So long it waits for somebody. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** Longer than anything waits on a lane, as a rule: what is under way is not handed out twice. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final int PAGE = 100;

    private final Routing routing;
    private final Diary diary;
    private final Timers timers;
    private final ClockRuns runs;
    private final Runnable rouse;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    // Guarded by this.
    private Instant next = Instant.MIN;
    private boolean asking;

    /**
     * @param rouse has it looked soon
     */
    Reminders(Routing routing, Diary diary, Timers timers, ClockRuns runs, Runnable rouse) {
        this.routing = routing;
        this.diary = diary;
        this.timers = timers;
        this.runs = runs;
        this.rouse = rouse;
    }

    /** Calls for one reminder, and for what takes its place, never overtake each other. */
    private record Key(String pluginId, String name, String key) {}

    /** A reminder was set. */
    void isSet(Note note) {
        mayBeDue(note.due());
        Optional<LivePlugin> plugin = routing.now().plugin(note.pluginId());
        if (plugin.isPresent() && plugin.get().timetable().reminder(note.name()).isEmpty()) {
            diary.listener().unheard(note.pluginId(), note.name(), note.key());
        }
    }

    /** Whoever has come may take what was put off. */
    void wake(String pluginId) {
        diary.reminders().wake(pluginId).thenRun(() -> mayBeDue(Instant.MIN)).exceptionally(failed -> {
            timers.after(SOON, () -> wake(pluginId));
            return null;
        });
    }

    /** The clock was set back: what was put off for a while would be for much longer. */
    void wakeAll() {
        routing.now().plugins().forEach(plugin -> wake(plugin.id()));
    }

    /** Has one delivered once more; if that fails, it is dead again. False when it is there no more. */
    CompletionStage<Boolean> revive(DeadReminder dead) {
        Note note = dead.note().tried(Math.min(dead.note().attempts(), ATTEMPTS - 1));
        return diary.reminders()
                .revive(new DeadReminder(note, dead.reason(), dead.since()))
                .thenApply(revived -> {
                    mayBeDue(Instant.MIN);
                    return revived;
                });
    }

    private void mayBeDue(Instant moment) {
        boolean sooner;
        synchronized (this) {
            sooner = moment.isBefore(next);
            next = sooner ? moment : next;
        }
        if (sooner) {
            rouse.run();
        }
    }

    /** The next moment at which a reminder is due, or something may be; far away when it is being found out. */
    synchronized Instant next(Instant now) {
        return !asking && next.isAfter(now) ? next : Instant.MAX;
    }

    /** Has what is due handed out. */
    void look(Instant now) {
        synchronized (this) {
            if (asking || next.isAfter(now)) {
                return;
            }
            asking = true;
            next = Instant.MAX;
        }
        diary.reminders()
                .take(now, now.plus(UNDER_WAY), PAGE)
                .thenCompose(due -> {
                    due.forEach(this::handOver);
                    return diary.reminders().next();
                })
                .handle((waiting, failure) -> failure == null ? waiting : Optional.of(now.plus(SOON)))
                .thenAccept(this::asked);
    }

    private void asked(Optional<Instant> waiting) {
        synchronized (this) {
            asking = false;
        }
        mayBeDue(waiting.orElse(Instant.MAX));
    }

    private void handOver(Note note) {
        if (underWay.add(note.id())) {
            try {
                routing.handOver(table -> handOver(table, note));
            } catch (RuntimeException broken) {
                // what is wrong with one is nothing to the others
                later(note, SOON);
            }
        }
    }

    private void handOver(RouteTable table, Note note) {
        Optional<LivePlugin> plugin = table.plugin(note.pluginId());
        Optional<ReminderRoute> route =
                plugin.flatMap(there -> there.timetable().reminder(note.name()));
        if (plugin.isEmpty() || route.isEmpty()) {
            unheard(note, plugin.isPresent());
        } else if (note.attempts() >= ATTEMPTS) {
            die(note, "the bot ended while it ran");
        } else {
            Key key = new Key(note.pluginId(), note.name(), note.key());
            ReminderErrand errand = new ReminderErrand(this, diary, route.get(), note.tried(note.attempts() + 1));
            String origin = "reminder " + note.name() + "/" + note.key();
            if (!runs.offer(plugin.get().lane(), route.get().handler(), key, origin, errand)) {
                later(note, SOON);
            }
        }
    }

    private void unheard(Note note, boolean live) {
        if (note.due().plus(KEPT).isBefore(now())) {
            die(note, "there was no method for it for " + KEPT.toDays() + " days");
            return;
        }
        if (live) {
            diary.listener().unheard(note.pluginId(), note.name(), note.key());
        }
        later(note, UNHEARD);
    }

    private Instant now() {
        return diary.clock().instant();
    }

    /** Its method is through with it. */
    void done(Note note) {
        settle(note, () -> diary.reminders().done(note));
    }

    /** Its method has failed. */
    void failed(Note note, String reason) {
        if (note.attempts() >= ATTEMPTS) {
            die(note, reason);
        } else {
            later(note, PAUSE);
        }
    }

    /** Its method was not called. */
    void left(Note note) {
        later(note, SOON);
    }

    private void later(Note note, Duration pause) {
        Instant until = now().plus(pause);
        settle(note, () -> diary.reminders().later(note, until).thenAccept(put -> mayBeDue(until)));
    }

    private void die(Note note, String reason) {
        DeadReminder dead = new DeadReminder(note, reason, now());
        diary.listener().died(dead);
        settle(note, () -> diary.reminders().dead(dead));
    }

    /** Or its method would be called again for what it is through with. */
    private void settle(Note note, Supplier<CompletionStage<?>> write) {
        write.get().whenComplete((written, failure) -> {
            if (failure == null) {
                underWay.remove(note.id());
            } else {
                timers.after(SOON, () -> settle(note, write));
            }
        });
    }

    /** What is not delivered any more; oldest first. */
    CompletionStage<List<DeadReminder>> dead() {
        return diary.reminders().dead();
    }

    /** Forgets one that is dead; false when it is there no more. */
    CompletionStage<Boolean> drop(DeadReminder dead) {
        return diary.reminders().drop(dead);
    }
}
