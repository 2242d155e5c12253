package dev.banter.core.job;

import java.time.Instant;

/** The port to logs and metrics: what becomes of jobs and reminders. Called on any thread; returns at once. */
public interface JobListener {

    /**
     * Runs of a job did not happen when they were due.
     *
     * @param missed which, and what becomes of them
     */
    default void missed(MissedRuns missed) {}

    /**
     * The end of an earlier process has cut off a run of a job. It is not run again.
     *
     * @param pluginId the plugin
     * @param handler the job, as {@code Class#method}
     * @param due when the run was due
     */
    default void cutOff(String pluginId, String handler, Instant due) {}

    /**
     * The clock was set back so far that a job begins anew, instead of waiting until it has caught up.
     *
     * @param pluginId the plugin
     * @param handler the job, as {@code Class#method}
     * @param next when it is due now
     */
    default void begunAnew(String pluginId, String handler, Instant next) {}

    /**
     * Something that is due cannot be begun, because that cannot be written. It is tried again.
     *
     * @param pluginId the plugin
     * @param handler the job, or the method for a reminder, as {@code Class#method}
     * @param reason why
     */
    default void notBegun(String pluginId, String handler, String reason) {}

    /**
     * A plugin has no method for a reminder. It waits for one.
     *
     * @param pluginId the plugin
     * @param name the reminder's name
     * @param key its key
     */
    default void unheard(String pluginId, String name, String key) {}

    /**
     * A reminder is not delivered any more.
     *
     * @param dead which, and why
     */
    default void died(DeadReminder dead) {}
}
