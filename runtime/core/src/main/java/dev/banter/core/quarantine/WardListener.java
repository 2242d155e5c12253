package dev.banter.core.quarantine;

import java.time.Duration;

/** Hears which handlers are late or parked. Called on any thread; returns at once. */
public interface WardListener {

    /**
     * A handler or a plugin was parked: told each time, also when a trial has failed.
     *
     * @param parked which one, and why
     */
    default void parked(Parked parked) {}

    /**
     * A handler, or what it has chained to an answer, was interrupted at its deadline.
     *
     * @param pluginId the plugin
     * @param handler the handler, or that it was a callback
     * @param origin what it was called for
     * @param deadline the deadline
     */
    default void overran(String pluginId, String handler, String origin, Duration deadline) {}

    /**
     * What was parked works again.
     *
     * @param pluginId the plugin
     * @param handler the handler; empty for the whole plugin
     */
    default void recovered(String pluginId, String handler) {}

    /**
     * Something was for a handler that is parked, and it was not called.
     *
     * @param pluginId the plugin
     */
    default void spared(String pluginId) {}
}
