package dev.banter.core.quarantine;

import java.time.Duration;
import java.util.Optional;

/**
 * A handler, or a whole plugin, that is called no more for a while.
 *
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}; empty when the whole plugin is parked
 * @param cause what went wrong the last time, in words; for a whole plugin what goes wrong now
 * @param sample what a handler was called for then; none where it is not of a handler
 * @param strikes how often in a row something went wrong; 0 for a whole plugin
 * @param pause after which it is tried again; none for a whole plugin, which is as soon as the cause is gone
 * @param first whether it has been well for some time before, so that those who look after it are to be told; otherwise a trial has failed, or it has not been well for long
 */
public record Parked(
        String pluginId,
        String handler,
        String cause,
        Optional<Sample> sample,
        int strikes,
        Optional<Duration> pause,
        boolean first) {}
