package dev.banter.core.route;

import dev.banter.api.Missed;
import dev.banter.core.job.Schedule;
import dev.banter.core.run.JobHandler;

/**
 * The way from the clock to a job.
 *
 * @param handler where the job is written, as {@code Class#method}
 * @param schedule when it is due
 * @param missed what becomes of runs that were missed
 * @param code the job
 */
public record JobRoute(String handler, Schedule schedule, Missed missed, JobHandler code) {}
