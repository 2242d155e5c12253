package dev.banter.core.quarantine;

/** Hears which handlers are parked. Called on any thread; returns at once. */
public interface WardListener {

    /**
     * A handler or a plugin was parked: told each time, also when a trial has failed.
     *
     * @param parked which one, and why
     */
    default void parked(Parked parked) {}

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
