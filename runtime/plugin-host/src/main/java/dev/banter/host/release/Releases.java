package dev.banter.host.release;

import dev.banter.core.async.HostThreads;
import dev.banter.core.time.Timers;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches loaders that were let go until the garbage collector has taken them. One that is still there after a while is
 * named, once, with what holds it. On one thread of its own; any thread may hand it one.
 */
public final class Releases implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    /** From a collection that was asked for to a look at what it has left. */
    private static final Duration COLLECTING = Duration.ofMillis(500);

    private final Timers timers;
    private final Duration patience;
    private final Consumer<HeldPlugin> told;
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

    /** Those that have not left yet; with what was told of them, once it was. */
    private final Map<Watched, Optional<HeldPlugin>> toldByWatched = new ConcurrentHashMap<>();

    private final ThreadPoolExecutor thread;
    private long collected;

    /**
     * @param timers for the pauses
     * @param patience how long a loader may take to leave, such as a minute
     * @param told hears of one that has not left by then, on a thread of the host's
     */
    public Releases(Timers timers, Duration patience, Consumer<HeldPlugin> told) {
        this.timers = timers;
        this.patience = patience;
        this.told = told;
        this.collected = timers.nanos() - patience.toNanos();
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                HostThreads.named("plugin-release"),
                new ThreadPoolExecutor.DiscardPolicy());
        // At once: a thread that is made when a plugin's own lets go would keep that plugin.
        thread.prestartCoreThread();
    }

    /**
     * Watches a loader that nobody should need any more.
     *
     * @param plugin the id, version and generation of its plugin
     * @param loader the loader; it is not held
     */
    public void watch(String plugin, ClassLoader loader) {
        Watched watched = new Watched(plugin, loader, timers.nanos(), gone);
        toldByWatched.put(watched, Optional.empty());
        after(patience, () -> collect(watched));
    }

    /**
     * Plugins that were taken out and are still in memory, after the time they may take.
     *
     * @return 0 or more
     */
    public long held() {
        forgetGone();
        return toldByWatched.values().stream().filter(Optional::isPresent).count();
    }

    /**
     * The same plugins, each with what was found to hold it.
     *
     * @return by name; how long each has been out is of now
     */
    public List<HeldPlugin> heldPlugins() {
        forgetGone();
        return toldByWatched.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(held -> new HeldPlugin(held.plugin(), since(each.getKey()), held.holders())))
                .sorted(Comparator.comparing(HeldPlugin::plugin))
                .toList();
    }

    private Duration since(Watched watched) {
        return Duration.ofNanos(timers.nanos() - watched.since());
    }

    /** The collector may have had no reason to run: then it is given one, for all that wait together. */
    private void collect(Watched watched) {
        forgetGone();
        if (toldByWatched.containsKey(watched)) {
            if (timers.nanos() - collected >= patience.toNanos() / 4) {
                collected = timers.nanos();
                System.gc();
            }
            after(COLLECTING, () -> look(watched, false));
        }
    }

    /** What nothing seems to hold may have been let go only after the last collection. */
    private void look(Watched watched, boolean lastTry) {
        forgetGone();
        if (toldByWatched.containsKey(watched)) {
            List<String> holders = watched.loader().map(this::holders).orElse(List.of());
            if (holders.isEmpty() && !lastTry) {
                System.gc();
                after(COLLECTING, () -> look(watched, true));
                return;
            }
            tell(watched, holders);
        }
        listen(watched);
    }

    /** Nobody's failure but ours: it must not end the watching, and least of all the bot. */
    private List<String> holders(ClassLoader loader) {
        try {
            return new Holders(Insight.open()).of(loader);
        } catch (RuntimeException | Error failure) {
            log.warn("looking for what holds it failed: {}", failure.toString());
            return List.of();
        }
    }

    /** Asks the collector for nothing any more: it will not be long before it runs, and if it is, so be it. */
    private void listen(Watched watched) {
        forgetGone();
        if (toldByWatched.containsKey(watched)) {
            after(patience, () -> listen(watched));
        }
    }

    private void tell(Watched watched, List<String> holders) {
        HeldPlugin held = new HeldPlugin(watched.plugin(), since(watched), holders);
        toldByWatched.put(watched, Optional.of(held));
        log.warn("{}", held);
        told.accept(held);
    }

    private void forgetGone() {
        while (gone.poll() instanceof Watched watched) {
            Optional<HeldPlugin> known = toldByWatched.remove(watched);
            if (known != null && known.isPresent()) {
                log.info("plugin {} has left memory at last", watched.plugin());
            }
        }
    }

    private void after(Duration pause, Runnable next) {
        timers.after(pause, () -> thread.execute(next));
    }

    /** Watches no more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
