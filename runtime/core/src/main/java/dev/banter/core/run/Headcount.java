package dev.banter.core.run;

import dev.banter.core.quarantine.Outage;
import dev.banter.core.time.Timers;
import dev.banter.core.time.Timers.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts, once a second, the threads that a plugin has started itself: those of its own classes, and others whose
 * context class loader is its own, as a thread has it from the one that started it. Virtual threads are not counted, nor
 * those of a {@code ForkJoinPool}, which have no context. Safe from any thread.
 */
final class Headcount implements AutoCloseable {

    private static final ThreadMXBean ALL = ManagementFactory.getThreadMXBean();

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Threads that may have come since they were counted. */
    private static final int ROOM = 64;

    private final ClassLoader loader;
    private final int most;
    private final Timers timers;

    /** The last count, where it was too many. */
    private volatile Optional<Outage> excess = Optional.empty();

    // Guarded by this.
    private @Nullable Timer next;
    private boolean closed;

    /**
     * @param loader the plugin's
     * @param most how many it may have
     * @param timers on whose thread they are counted
     */
    Headcount(ClassLoader loader, int most, Timers timers) {
        this.loader = loader;
        this.most = most;
        this.timers = timers;
    }

    /** Why the plugin is to be left alone, if it is; up to a second old. */
    Optional<Outage> excess() {
        return excess;
    }

    synchronized void begin() {
        next = closed ? null : timers.after(PAUSE, this::look);
    }

    private void look() {
        // who has too many is in a process that has as many
        int count = ALL.getThreadCount() > most ? count() : 0;
        excess = count > most ? Optional.of(Outage.crowded(count, most)) : Optional.empty();
        begin();
    }

    /** Counts no more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel();
        }
    }

    private int count() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + ROOM];
        return (int) Arrays.stream(threads, 0, root.enumerate(threads))
                .filter(Objects::nonNull)
                .filter(this::isOwn)
                .count();
    }

    /** Asks no thread of a plugin's class for its context: it would answer with the plugin's code. */
    private boolean isOwn(Thread thread) {
        ClassLoader maker = thread.getClass().getClassLoader();
        boolean jdks = maker == null || maker == ClassLoader.getPlatformClassLoader();
        return maker == loader || (jdks && thread.getContextClassLoader() == loader);
    }
}
