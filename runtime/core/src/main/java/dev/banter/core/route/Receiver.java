package dev.banter.core.route;

import dev.banter.core.message.Heard;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes what matching finds. Called on the socket's thread or on the matcher's; returns at once. */
public interface Receiver {

    /**
     * A message is for a plugin.
     *
     * @param plugin the plugin
     * @param message the message
     * @param hits its handlers, in the order in which they run; never empty
     * @return completes once it cannot be lost any more; fails when it was not taken in
     */
    CompletionStage<?> matched(LivePlugin plugin, Heard message, List<Hit> hits);

    /**
     * A message is for nobody.
     *
     * @param message the message
     */
    void unmatched(Heard message);

    /**
     * A pattern was cut off before it could tell whether it matches, and counts as not matching.
     *
     * @param plugin the plugin
     * @param route the route
     * @param message the message
     */
    void cut(LivePlugin plugin, Route route, Heard message);

    /**
     * A message could not be matched for a plugin: its patterns are too slow for what comes in.
     *
     * @param plugin the plugin
     * @param message the message
     */
    void overrun(LivePlugin plugin, Heard message);
}
