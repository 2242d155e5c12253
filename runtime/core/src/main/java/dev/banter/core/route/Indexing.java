package dev.banter.core.route;

import dev.banter.core.async.HostThreads;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an index of all patterns a moment after plugins have come or gone, on a thread of its own. Until then those of a
 * plugin that has just come are searched one by one. Safe from any thread.
 */
public final class Indexing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    /** Many come at once at the start, and then what is to be answered comes first. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Routing routing;
    private final Timers timers;
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ThreadPoolExecutor thread = HostThreads.one("index");

    /**
     * @param routing has the table
     * @param timers the clock
     */
    public Indexing(Routing routing, Timers timers) {
        this.routing = routing;
        this.timers = timers;
    }

    /** A plugin has come or gone. */
    public void changed() {
        if (awaited.compareAndSet(false, true)) {
            timers.after(PAUSE, () -> thread.execute(this::index));
        }
    }

    private void index() {
        awaited.set(false);
        RouteTable table = routing.now();
        if (table.wantsIndex()) {
            try {
                routing.use(RouteIndex.of(table.entries()));
            } catch (OutOfMemoryError full) {
                log.warn(
                        "there is no memory for an index of all patterns ({}); those of plugins that came last are searched"
                                + " one by one",
                        full.getMessage());
            }
        }
    }

    /** Ends its thread. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
