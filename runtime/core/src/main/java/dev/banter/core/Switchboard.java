package dev.banter.core;

import dev.banter.core.route.Departure;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The port through which the plugin host makes plugins live. Safe from any thread.
 *
 * <p>A plugin goes through three steps: it gets a lane, on which even its constructors run; it gets the services that
 * its constructors may ask for; and once all of it has been found good, it is plugged in. A plugin that is refused on
 * the way closes its lane, and nothing of it is left.
 */
public interface Switchboard {

    /**
     * Opens threads for a plugin that is being loaded.
     *
     * @param pluginId the plugin's id
     * @param loader the context class loader of the threads
     * @param settings what the plugin may take
     * @return the lane; the caller closes it
     */
    Lane open(String pluginId, ClassLoader loader, LaneSettings settings);

    /**
     * What the plugin's constructors may be injected with, and where to tell what goes wrong besides its handlers.
     *
     * @param lane the plugin's lane
     * @return services made for this plugin
     */
    Services services(Lane lane);

    /**
     * Makes a plugin live, in the place of one with the same id: one swap, before which none and after which all of
     * its handlers are called, and never handlers of both for one message.
     *
     * @param plugin the plugin
     * @return what is left of the one that had its place; empty when there was none
     */
    Optional<Departure> plug(LivePlugin plugin);

    /**
     * Takes a plugin out in one swap; what its handlers have begun goes on.
     *
     * @param pluginId the plugin's id
     * @return what is left of it; empty when it was not live
     */
    Optional<Departure> unplug(String pluginId);

    /**
     * What of a live plugin is not called just now.
     *
     * @param pluginId the plugin's id
     * @return why, by handler, or by an empty text where it is the whole plugin; empty when all of it is called, and for a
     *     plugin that is not live
     */
    Map<String, String> parked(String pluginId);

    /**
     * When the jobs of a plugin are due next.
     *
     * @param pluginId the plugin's id
     * @return by handler; empty for a plugin without jobs
     */
    Map<String, Instant> upcoming(String pluginId);
}
