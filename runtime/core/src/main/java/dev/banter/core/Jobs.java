package dev.banter.core;

import dev.banter.api.Missed;
import dev.banter.core.job.Diary;
import dev.banter.core.job.JobMark;
import dev.banter.core.job.MissedRuns;
import dev.banter.core.job.Span;
import dev.banter.core.route.JobRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, by plugin and method: another version of a plugin goes on where the one before stands. A run is written as begun before
 * the method is called, so that no run happens twice. Safe from any thread.
 */
final class Jobs {

    /** A run that begins later than that was missed. */
    private static final Duration ON_TIME = Duration.ofMinutes(1);

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Routing routing;
    private final Diary diary;
    private final Timers timers;
    private final ClockRuns runs;
    private final Runnable rouse;

    // Guarded by this.
    private final Map<Key, Job> jobs = new HashMap<>();

    /**
     * @param rouse has it looked soon
     */
    Jobs(Routing routing, Diary diary, Timers timers, ClockRuns runs, Runnable rouse) {
        this.routing = routing;
        this.diary = diary;
        this.timers = timers;
        this.runs = runs;
        this.rouse = rouse;
    }

    /** Runs of one job never overtake each other. */
    private record Key(String pluginId, String handler) {}

    /** Finds out where the jobs of a plugin stand. */
    void plugged(LivePlugin plugin) {
        diary.jobs()
                .marks(plugin.id())
                .thenAccept(marks -> {
                    if (routing.now().has(plugin)) {
                        arrange(plugin, marks);
                        rouse.run();
                    }
                })
                .exceptionally(failed -> {
                    timers.after(RETRY, () -> plugged(plugin));
                    return null;
                });
    }

    private synchronized void arrange(LivePlugin plugin, List<JobMark> marks) {
        Map<String, JobMark> byHandler = new HashMap<>();
        for (JobMark mark : marks) {
            byHandler.put(mark.handler(), mark);
            if (plugin.timetable().job(mark.handler()).isEmpty()) {
                jobs.remove(new Key(plugin.id(), mark.handler()));
                diary.jobs().forget(plugin.id(), mark.handler());
            }
        }
        plugin.timetable().jobs().forEach(route -> arrange(plugin, route, byHandler.get(route.handler())));
    }

    private void arrange(LivePlugin plugin, JobRoute route, @Nullable JobMark written) {
        Key key = new Key(plugin.id(), route.handler());
        if (!jobs.containsKey(key)) {
            Job job = found(plugin, route, written);
            jobs.put(key, job);
            diary.jobs().write(job.mark());
        }
    }

    /** A job that this process has not seen: what is begun of it was cut off. */
    private Job found(LivePlugin plugin, JobRoute route, @Nullable JobMark written) {
        if (written == null) {
            Instant now = diary.clock().instant();
            return new Job(JobMark.first(plugin.id(), route.handler(), route.schedule(), now));
        }
        written.begun().ifPresent(due -> diary.listener().cutOff(plugin.id(), route.handler(), due));
        return new Job(written.notBegun());
    }

    /** Has what is due called. */
    void look(Instant now) {
        routing.handOver(table -> look(table, now));
    }

    private synchronized void look(RouteTable table, Instant now) {
        for (LivePlugin plugin : table.plugins()) {
            for (JobRoute route : plugin.timetable().jobs()) {
                Job job = jobs.get(new Key(plugin.id(), route.handler()));
                if (job != null) {
                    lookAlone(plugin, route, job, now);
                }
            }
        }
    }

    /** What is wrong with one job is nothing to the others. */
    private void lookAlone(LivePlugin plugin, JobRoute route, Job job, Instant now) {
        try {
            look(plugin, route, job, now);
        } catch (RuntimeException broken) {
            diary.listener().notBegun(plugin.id(), route.handler(), broken.toString());
        }
    }

    private void look(LivePlugin plugin, JobRoute route, Job job, Instant now) {
        if (!job.isBusy()) {
            follow(route, job, now);
        }
        if (job.isDue(now)) {
            Span span = route.schedule().upTo(job.mark().next(), now);
            if (route.missed() == Missed.SKIP && isLate(span, now)) {
                skip(route, job, span, now);
            } else {
                offer(plugin, route, job, span);
            }
        }
    }

    /** Another version may have brought another schedule, and the clock may have been set back. */
    private void follow(JobRoute route, Job job, Instant now) {
        JobMark mark = job.mark();
        if (mark.isAhead(route.schedule(), now)) {
            move(job, JobMark.first(mark.pluginId(), mark.handler(), route.schedule(), now));
            diary.listener()
                    .begunAnew(mark.pluginId(), mark.handler(), job.mark().next());
        } else if (!mark.terms().equals(route.schedule().terms())) {
            move(job, mark.following(route.schedule(), now));
        }
    }

    private void move(Job job, JobMark where) {
        job.stands(where);
        diary.jobs().write(where);
    }

    private void skip(JobRoute route, Job job, Span span, Instant now) {
        JobMark mark = job.mark();
        move(job, mark.goneOn(route.schedule(), span.last(), now, Optional.empty()));
        diary.listener().missed(new MissedRuns(mark.pluginId(), mark.handler(), span.first(), span.count(), false));
    }

    private void offer(LivePlugin plugin, JobRoute route, Job job, Span span) {
        JobErrand errand = new JobErrand(this, diary, route, job, job.mark(), span);
        job.busy(true);
        Key key = new Key(plugin.id(), route.handler());
        boolean offered = false;
        try {
            offered = runs.offer(plugin.lane(), route.handler(), key, "its run of " + span.last(), errand);
        } finally {
            job.busy(offered);
        }
    }

    static boolean isLate(Span span, Instant now) {
        return span.last().plus(ON_TIME).isBefore(now);
    }

    /** The next moment at which a job is due; far away when there is none. */
    Instant next(Instant now) {
        return routing.by(table -> next(table, now));
    }

    private synchronized Instant next(RouteTable table, Instant now) {
        return table.plugins().stream()
                .flatMap(plugin -> plugin.timetable().jobs().stream()
                        .map(route -> jobs.get(new Key(plugin.id(), route.handler()))))
                .filter(Objects::nonNull)
                .filter(job -> !job.isBusy() && job.mark().next().isAfter(now))
                .map(job -> job.mark().next())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** When a plugin's jobs are due next, by handler. */
    synchronized Map<String, Instant> upcoming(String pluginId) {
        Map<String, Instant> upcoming = new TreeMap<>();
        jobs.forEach((key, job) -> {
            if (key.pluginId().equals(pluginId)) {
                upcoming.put(key.handler(), job.mark().next());
            }
        });
        return upcoming;
    }

    /** Whether a job still stands where it stood. */
    synchronized boolean isStill(Job job, JobMark mark) {
        return job.equals(jobs.get(new Key(mark.pluginId(), mark.handler())))
                && job.mark().equals(mark);
    }

    /** A job stands elsewhere now. */
    synchronized void stands(Job job, JobMark where) {
        job.stands(where);
    }

    /** A job was not run after all. */
    synchronized void left(Job job) {
        job.busy(false);
    }

    /** A run is over. What has come due meanwhile is due now. */
    void over(Job job, Instant due) {
        left(job);
        diary.jobs().over(job.mark().pluginId(), job.mark().handler(), due);
        rouse.run();
    }
}
