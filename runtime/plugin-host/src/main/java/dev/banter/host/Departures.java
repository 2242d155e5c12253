package dev.banter.host;

import dev.banter.core.route.Departure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Plugins that others have taken the place of. They are seen off together, once those that use their classes have been
 * given the new ones: until then somebody may call them. For one thread.
 */
final class Departures {

    private final Retirement retirement;
    private final Map<LoadedPlugin, Departure> waiting = new LinkedHashMap<>();

    Departures(Retirement retirement) {
        this.retirement = retirement;
    }

    void add(LoadedPlugin plugin, Departure departure) {
        waiting.put(plugin, departure);
    }

    void seeOff() {
        waiting.forEach(retirement::of);
        waiting.clear();
    }
}
