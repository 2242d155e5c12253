package dev.banter.host;

import dev.banter.core.async.HostThreads;
import dev.banter.core.route.Departure;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees plugins off that are on the routes no more: each has time for what was meant for it, then its threads are told to
 * come back, then it gives back what it holds. On one thread of its own, which never waits for a plugin.
 */
final class Retirement implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Retirement.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    /** After an interrupt. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Timers timers;
    private final Duration patience;
    private final ThreadPoolExecutor thread;
    private final Set<LoadedPlugin> leaving = ConcurrentHashMap.newKeySet();

    /**
     * @param patience how long a plugin may take for what was meant for it
     */
    Retirement(Timers timers, Duration patience) {
        this.timers = timers;
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                HostThreads.named("plugin-retirement"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Takes a plugin that nothing new is handed to. */
    void of(LoadedPlugin plugin, Departure departure) {
        leaving.add(plugin);
        look(plugin, departure, timers.nanos() + patience.toNanos());
    }

    private void look(LoadedPlugin plugin, Departure departure, long until) {
        if (departure.isOver()) {
            end(plugin);
        } else if (timers.nanos() - until >= 0) {
            log.warn(
                    "plugin {} is not through with what it has begun after {}; its threads are interrupted",
                    plugin.title(),
                    patience);
            departure.lane().close();
            after(GRACE, () -> report(plugin, departure));
        } else {
            after(LOOK_EVERY, () -> look(plugin, departure, until));
        }
    }

    private void report(LoadedPlugin plugin, Departure departure) {
        List<String> stuck = departure.lane().atWork();
        if (!stuck.isEmpty()) {
            log.warn(
                    "plugin {} has {} not come back, and stays in memory until then:\n  {}",
                    plugin.title(),
                    stuck.size() == 1 ? "a thread that does" : stuck.size() + " threads that do",
                    String.join("\n  ", stuck));
        }
        end(plugin);
    }

    private void end(LoadedPlugin plugin) {
        if (leaving.remove(plugin)) {
            plugin.holdings().close();
            log.info("plugin {} is gone", plugin.title());
        }
    }

    private void after(Duration pause, Runnable next) {
        timers.after(pause, () -> thread.execute(next));
    }

    /** Waits for nobody any more: what has not come back yet gives back what it holds all the same. */
    @Override
    public void close() {
        thread.shutdownNow();
        Set.copyOf(leaving).forEach(this::end);
    }
}
