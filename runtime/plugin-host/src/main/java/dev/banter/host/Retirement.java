package dev.banter.host;

import dev.banter.core.async.HostThreads;
import dev.banter.core.route.Departure;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees plugins off that are on the routes no more: each has time for what was meant for it, then its threads are told to
 * come back, then its life ends, then it gives back what it holds; one whose classes another uses that is leaving too ends
 * after that one. On one thread of its own, which never waits for a plugin.
 */
final class Retirement {

    private static final Logger log = LoggerFactory.getLogger(Retirement.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    /** After an interrupt. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Timers timers;
    private final Duration patience;
    private final ThreadPoolExecutor thread;
    private final Map<LoadedPlugin, Departure> leaving = new ConcurrentHashMap<>();

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
        // At once: a thread that is made when a plugin's own brings the first news of its end would keep that plugin.
        thread.prestartCoreThread();
    }

    /** How long a plugin may take for what was meant for it, and each object of it to close. */
    Duration patience() {
        return patience;
    }

    /** Takes a plugin that nothing new is handed to. */
    void of(LoadedPlugin plugin, Departure departure) {
        leaving.put(plugin, departure);
        look(plugin, departure, timers.nanos() + patience.toNanos());
    }

    private void look(LoadedPlugin plugin, Departure departure, long until) {
        if (departure.isOver()) {
            awaitUsers(plugin);
        } else if (timers.nanos() - until >= 0) {
            log.warn(
                    "plugin {} is not through with what it has begun after {}; its threads are interrupted",
                    plugin.title(),
                    patience);
            departure.lane().hurry();
            after(GRACE, () -> report(plugin, departure));
        } else {
            after(LOOK_EVERY, () -> look(plugin, departure, until));
        }
    }

    /** They may call it until they have ended, and that does not take for ever. */
    private void awaitUsers(LoadedPlugin plugin) {
        if (leaving.keySet().stream().anyMatch(other -> other.uses(plugin))) {
            after(LOOK_EVERY, () -> awaitUsers(plugin));
        } else {
            bidFarewell(plugin);
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
        awaitUsers(plugin);
    }

    /** While its lane still runs what is to be closed. */
    private void bidFarewell(LoadedPlugin plugin) {
        plugin.life().end(patience).thenRun(() -> thread.execute(() -> end(plugin)));
    }

    private void end(LoadedPlugin plugin) {
        if (leaving.remove(plugin) != null) {
            plugin.holdings().close();
            log.info("plugin {} is gone", plugin.title());
        }
    }

    private void after(Duration pause, Runnable next) {
        timers.after(pause, () -> thread.execute(next));
    }

    /**
     * Ends all of them side by side, but none before those that use its classes, with what they have begun interrupted, and
     * takes no other. What has not come back when there is no time left gives back what it holds all the same.
     *
     * @param others of which no departure was awaited
     * @param within how long it may take
     */
    void close(Map<LoadedPlugin, Departure> others, Duration within) {
        thread.shutdownNow();
        leaving.putAll(others);
        leaving.values().stream()
                .filter(departure -> !departure.isOver())
                .forEach(departure -> departure.lane().hurry());
        try {
            new EndOfAll(leaving.keySet(), within).begin().get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            log.warn("not every plugin has ended within {}", within);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        Set.copyOf(leaving.keySet()).forEach(this::end);
        awaitLastOne();
    }

    /** It may just be giving back what a plugin held. */
    private void awaitLastOne() {
        try {
            if (!thread.awaitTermination(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("a plugin that was gone already has not given everything back within {}", GRACE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
