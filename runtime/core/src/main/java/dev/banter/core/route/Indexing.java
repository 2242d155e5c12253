package dev.banter.core.route;

import dev.banter.core.async.HostThreads;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Makes an index of all patterns a moment after plugins have come or gone, on a thread of its own. Until then those of a
 * plugin that has just come are searched one by one. Then it tells which of them are slow. Safe from any thread.
 */
public final class Indexing implements AutoCloseable {

    /** Many come at once at the start, and then what is to be answered comes first. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Routing routing;
    private final Timers timers;
    private final Inspection inspection;
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ThreadPoolExecutor thread = HostThreads.one("index");

    /**
     * @param routing has the table
     * @param settings what matching may cost
     * @param timers the clock
     * @param report takes patterns that are slow by nature, each once; called on a thread of its own
     */
    public Indexing(Routing routing, MatchSettings settings, Timers timers, Consumer<SlowPattern> report) {
        this.routing = routing;
        this.timers = timers;
        this.inspection = new Inspection(settings, report);
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
            routing.use(RouteIndex.of(table.entries()));
        }
        table.entries().stream().filter(PluginEntry::isToBeInspected).forEach(entry -> inspection.inspect(entry.plugin()));
    }

    /** Ends its thread. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
