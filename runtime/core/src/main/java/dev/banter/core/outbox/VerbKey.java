package dev.banter.core.outbox;

/**
 * What names one call of a verb among all, so that the same call of a repeated run is recognised.
 *
 * @param origin what the handler was called for: a message's key, or what else made the plugin speak
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}
 * @param ordinal which call of the run, counted from 0
 */
public record VerbKey(String origin, String pluginId, String handler, int ordinal) {}
