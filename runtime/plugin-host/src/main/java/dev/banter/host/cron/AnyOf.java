package dev.banter.host.cron;

import dev.banter.core.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Due whenever one of several says so, and once where more do.
 *
 * @param schedules one or more
 */
public record AnyOf(List<Schedule> schedules) implements Schedule {

    /** Copies the list. */
    public AnyOf {
        schedules = List.copyOf(schedules);
    }

    @Override
    public String terms() {
        return schedules.stream().map(Schedule::terms).collect(Collectors.joining(", "));
    }

    @Override
    public Instant after(Instant moment) {
        return schedules.stream()
                .map(schedule -> schedule.after(moment))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Duration patience() {
        return schedules.stream()
                .map(Schedule::patience)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
