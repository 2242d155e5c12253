package dev.banter.core.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a job stands.
 *
 * @param pluginId its plugin
 * @param handler its method, as {@code Class#method}
 * @param terms its schedule, as {@link Schedule#terms} tells it
 * @param seen the present of the moment in which this was found out
 * @param next when it is due next; all that was due before has run, or is told
 * @param begun when the run was due that has been begun and is not over
 */
public record JobMark(
        String pluginId, String handler, String terms, Instant seen, Instant next, Optional<Instant> begun) {

    /** Counts in milliseconds. */
    public JobMark {
        seen = seen.truncatedTo(ChronoUnit.MILLIS);
        next = next.truncatedTo(ChronoUnit.MILLIS);
        begun = begun.map(due -> due.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Where a job stands that comes for the first time, or begins anew.
     *
     * @param pluginId its plugin
     * @param handler its method, as {@code Class#method}
     * @param schedule when it is due
     * @param now the present
     * @return due for the first time after that
     */
    public static JobMark first(String pluginId, String handler, Schedule schedule, Instant now) {
        return new JobMark(pluginId, handler, schedule.terms(), now, schedule.after(now), Optional.empty());
    }

    /**
     * Where it stands when what it had begun is over.
     *
     * @return the same otherwise
     */
    public JobMark notBegun() {
        return new JobMark(pluginId, handler, terms, seen, next, Optional.empty());
    }

    /**
     * Where it stands by another schedule than the one before: what is due already stays so.
     *
     * @param schedule when it is due
     * @param now the present
     * @return due by that schedule from now on
     */
    public JobMark following(Schedule schedule, Instant now) {
        Instant due = next.isAfter(now) ? schedule.after(now) : next;
        return new JobMark(pluginId, handler, schedule.terms(), now, due, begun);
    }

    /**
     * Where it stands once what is due up to a moment has run, or is told.
     *
     * @param schedule when it is due
     * @param due that moment
     * @param now the present
     * @param run when the run was due that begins now, if one does
     * @return due after that moment
     */
    public JobMark goneOn(Schedule schedule, Instant due, Instant now, Optional<Instant> run) {
        return new JobMark(pluginId, handler, schedule.terms(), now, schedule.after(due), run);
    }

    /**
     * Whether the clock was set back further than the job waits for.
     *
     * @param schedule when it is due
     * @param now the present
     * @return whether it has to begin anew
     */
    public boolean isAhead(Schedule schedule, Instant now) {
        return Duration.between(now, seen).compareTo(schedule.patience()) > 0;
    }
}
