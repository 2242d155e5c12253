package dev.banter.core.route;

import dev.banter.core.async.HostThreads;
import dev.banter.core.time.Timers;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for patterns that are slow by nature, a moment after their plugin has come, on a thread of its own. It holds no plugin,
 * and looks no further once one has gone. Safe from any thread.
 */
public final class Inspecting implements AutoCloseable {

    /** What is to be answered comes first. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MatchSettings settings;
    private final Timers timers;
    private final BiConsumer<String, List<SlowPattern>> report;
    private final ThreadPoolExecutor thread = HostThreads.one("inspection");

    private volatile boolean closed;

    /**
     * @param settings what matching may cost
     * @param timers the clock
     * @param report takes a plugin's id and its patterns that are slow, if there are any; called on a thread of its own
     */
    public Inspecting(MatchSettings settings, Timers timers, BiConsumer<String, List<SlowPattern>> report) {
        this.settings = settings;
        this.timers = timers;
        this.report = report;
    }

    /**
     * A plugin has come.
     *
     * @param plugin which
     * @param routing tells whether it is still there
     */
    public void come(LivePlugin plugin, Routing routing) {
        String id = plugin.id();
        List<Suspect> suspects = Suspect.of(plugin, settings);
        WeakReference<LivePlugin> there = new WeakReference<>(plugin);
        Inspection inspection = new Inspection(suspects, timers, () -> isOver(there.get(), routing));
        timers.after(PAUSE, () -> thread.execute(() -> inspect(id, inspection)));
    }

    private boolean isOver(@Nullable LivePlugin plugin, Routing routing) {
        return closed || plugin == null || !routing.now().has(plugin);
    }

    private void inspect(String id, Inspection inspection) {
        List<SlowPattern> found = inspection.run();
        if (!found.isEmpty()) {
            report.accept(id, found);
        }
    }

    /** Ends its thread, once the search is over that it is in. */
    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }
}
