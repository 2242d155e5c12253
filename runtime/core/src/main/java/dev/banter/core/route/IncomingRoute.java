package dev.banter.core.route;

import dev.banter.core.run.IncomingHandler;
import dev.banter.core.run.Interceptor;
import java.util.Comparator;

/**
 * An interceptor that messages come by, and its place among those of all plugins.
 *
 * @param plugin its plugin
 * @param interceptor the interceptor
 * @param place its place among those of its plugin
 */
public record IncomingRoute(LivePlugin plugin, Interceptor<IncomingHandler> interceptor, int place)
        implements Comparable<IncomingRoute> {

    private static final Comparator<IncomingRoute> ASKING = Comparator.comparingInt(
                    (IncomingRoute route) -> route.interceptor().order())
            .thenComparing(route -> route.plugin().id())
            .thenComparingInt(IncomingRoute::place);

    /** By the order in which they are asked. */
    @Override
    public int compareTo(IncomingRoute other) {
        return ASKING.compare(this, other);
    }
}
