package dev.banter.core.route;

import java.util.List;
import java.util.Optional;

/**
 * What of a plugin is called by the clock.
 *
 * @param jobs called again and again; no two have the same handler
 * @param reminders called for reminders; no two have the same name
 */
public record Timetable(List<JobRoute> jobs, List<ReminderRoute> reminders) {

    /** Of a plugin that has nothing to do by the clock. */
    public static final Timetable NONE = new Timetable(List.of(), List.of());

    /** Copies the lists. */
    public Timetable {
        jobs = List.copyOf(jobs);
        reminders = List.copyOf(reminders);
    }

    /**
     * How many methods there are.
     *
     * @return of both kinds together
     */
    public int count() {
        return jobs.size() + reminders.size();
    }

    /**
     * A job.
     *
     * @param handler as {@code Class#method}
     * @return empty when there is none of that name
     */
    public Optional<JobRoute> job(String handler) {
        return jobs.stream().filter(job -> job.handler().equals(handler)).findFirst();
    }

    /**
     * The method for reminders of a name.
     *
     * @param name the name
     * @return empty when there is none
     */
    public Optional<ReminderRoute> reminder(String name) {
        return reminders.stream()
                .filter(reminder -> reminder.name().equals(name))
                .findFirst();
    }
}
