package dev.banter.host;

import dev.banter.core.route.Departure;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Plugins that others have taken the place of and whose classes are in use. They are seen off together, once those that use
 * them have been given the new ones: until then somebody may call them. For one thread.
 */
final class Departures {

    private final Retirement retirement;
    private final Deque<Leaving> waiting = new ArrayDeque<>();

    private record Leaving(LoadedPlugin plugin, Departure departure) {}

    Departures(Retirement retirement) {
        this.retirement = retirement;
    }

    void add(LoadedPlugin plugin, Departure departure) {
        waiting.push(new Leaving(plugin, departure));
    }

    /** The last that was replaced goes first: it may use the others' classes, and they wait for it. */
    void seeOff() {
        while (!waiting.isEmpty()) {
            Leaving next = waiting.pop();
            retirement.of(next.plugin(), next.departure());
        }
    }
}
