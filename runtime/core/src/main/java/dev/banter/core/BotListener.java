package dev.banter.core;

import dev.banter.core.intercept.InterceptionListener;
import dev.banter.core.outbox.DoubtListener;
import dev.banter.core.quarantine.WardListener;
import dev.banter.core.route.SlowPattern;
import java.time.Duration;
import java.util.List;

/** The port to logs and metrics: what the bot does. Called on any thread; returns at once. */
public interface BotListener extends WardListener, InterceptionListener, DoubtListener {

    /** A person said something that was not heard before. */
    default void heard() {}

    /** A message came again, and was left alone. */
    default void repeated() {}

    /**
     * A message could not be taken in. Slack is not told that it came, and may send it again.
     *
     * @param message its key
     * @param reason why
     */
    default void notTaken(String message, String reason) {}

    /** A message was for nobody. */
    default void unmatched() {}

    /**
     * A handler was called for a message or an event and is through.
     *
     * @param pluginId the plugin
     * @param took from the moment it was taken in to the end of the handler
     */
    default void handled(String pluginId, Duration took) {}

    /**
     * Somebody was kept from calling a handler.
     *
     * @param denied who, from what, and why
     */
    default void denied(Denied denied) {}

    /**
     * A message or an event was not delivered, because too much waits for the plugin already.
     *
     * @param pluginId the plugin
     */
    default void busy(String pluginId) {}

    /**
     * A pattern was cut off, and counted as not matching.
     *
     * @param pluginId the plugin
     * @param handler the handler it belongs to
     * @param origin what was searched: a message's key, or what names a command
     * @param characters how long it is
     */
    default void cut(String pluginId, String handler, String origin, int characters) {}

    /**
     * A plugin that has come has patterns that are slow by nature.
     *
     * @param pluginId the plugin
     * @param patterns which, each with an example of what it is slow for
     */
    default void slow(String pluginId, List<SlowPattern> patterns) {}

    /**
     * What a person did lacks something that a handler needs, and was kept out of handlers.
     *
     * @param kind Slack's kind of payload
     */
    default void unreadable(String kind) {}

    /**
     * A handler answered a submitted modal too late for Slack, or after another had.
     *
     * @param pluginId the plugin
     * @param handler the handler
     * @param took since the modal was submitted
     */
    default void late(String pluginId, String handler, Duration took) {}

    /**
     * Something a plugin said did not reach Slack, or may not have.
     *
     * @param pluginId the plugin
     * @param handler the handler
     * @param reason why
     */
    default void notSaid(String pluginId, String handler, String reason) {}

    /**
     * A plugin's table of routes changed.
     *
     * @param plugins how many plugins are live
     * @param handlers how many handlers they have
     */
    default void routed(int plugins, int handlers) {}
}
