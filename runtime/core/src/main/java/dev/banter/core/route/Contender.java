package dev.banter.core.route;

import java.util.List;

/**
 * A plugin that a message may be for.
 *
 * @param entry the plugin
 * @param routes the handlers that may be meant, fallbacks too, in the order in which they run
 */
record Contender(PluginEntry entry, List<Route> routes) {

    /** Nothing is known of it yet: each of its handlers may be meant. */
    static Contender unknown(PluginEntry entry) {
        return new Contender(entry, entry.plugin().routes());
    }
}
