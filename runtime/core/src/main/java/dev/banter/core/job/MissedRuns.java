package dev.banter.core.job;

import java.time.Instant;

/**
 * Runs of a job that did not happen when they were due.
 *
 * @param pluginId the plugin
 * @param handler the job, as {@code Class#method}
 * @param first when the first of them was due
 * @param count how many they are; with {@link Schedule#MOST} there may be more
 * @param madeUp whether the last of them runs now
 */
public record MissedRuns(String pluginId, String handler, Instant first, int count, boolean madeUp) {}
