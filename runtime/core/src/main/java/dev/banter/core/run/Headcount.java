package dev.banter.core.run;

import dev.banter.core.quarantine.Outage;
import dev.banter.core.time.Timers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many threads a plugin has started itself: those of its own classes, and others whose context class loader is its
 * own, as a thread has it from the one that started it. Virtual threads are not counted, nor those of a
 * {@code ForkJoinPool}, which have no context. Safe from any thread.
 */
final class Headcount {

    private static final ThreadMXBean ALL = ManagementFactory.getThreadMXBean();

    /** To look at each thread of the process takes longer than a call may. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** Threads that may have come since they were counted. */
    private static final int ROOM = 64;

    private final ClassLoader loader;
    private final int most;
    private final Timers timers;
    private final AtomicLong next;

    /** The last count, where it was too many; 0 otherwise. */
    private volatile int excess;

    /**
     * @param loader the plugin's
     * @param most how many it may have
     * @param timers the clock
     */
    Headcount(ClassLoader loader, int most, Timers timers) {
        this.loader = loader;
        this.most = most;
        this.timers = timers;
        this.next = new AtomicLong(timers.nanos());
    }

    /** Why the plugin is to be left alone, if it is; up to a second old. */
    Optional<Outage> excess() {
        long due = next.get();
        long now = timers.nanos();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            // who has too many is in a process that has as many
            int count = ALL.getThreadCount() > most ? count() : 0;
            excess = count > most ? count : 0;
        }
        int many = excess;
        return many == 0 ? Optional.empty() : Optional.of(Outage.crowded(many, most));
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
