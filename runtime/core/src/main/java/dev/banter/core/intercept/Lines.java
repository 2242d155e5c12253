package dev.banter.core.intercept;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has works that must not overtake each other done one after another, in the order in which they came. Safe from any
 * thread.
 *
 * @param <K> equal for works of one line
 */
final class Lines<K> {

    private static final Logger log = LoggerFactory.getLogger(Lines.class);

    // Guarded by this; the first of each line is under way.
    private final Map<K, Queue<Supplier<CompletableFuture<?>>>> lines = new HashMap<>();
    private int works;

    /**
     * Takes a work.
     *
     * @param key its line
     * @param work begins it: now, or on the thread on which the one before it is done; completes when it is over
     */
    void add(K key, Supplier<CompletableFuture<?>> work) {
        synchronized (this) {
            works++;
            Queue<Supplier<CompletableFuture<?>>> line = lines.computeIfAbsent(key, first -> new ArrayDeque<>());
            line.add(work);
            if (line.size() > 1) {
                return;
            }
        }
        proceed(key, work);
    }

    /** How many works are not over. */
    synchronized int works() {
        return works;
    }

    /** A work that is over at once is no reason to go deeper: a line may be long. */
    private void proceed(K key, Supplier<CompletableFuture<?>> first) {
        for (Supplier<CompletableFuture<?>> work = first; work != null; work = next(key)) {
            CompletableFuture<?> over = begin(work);
            if (!over.isDone()) {
                over.whenComplete((done, failure) -> proceed(key));
                return;
            }
        }
    }

    /** Whatever goes wrong with one must not keep the others waiting. */
    private static CompletableFuture<?> begin(Supplier<CompletableFuture<?>> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            log.error("something that was to go past interceptors is lost", fault);
            return CompletableFuture.failedFuture(fault);
        }
    }

    private void proceed(K key) {
        Supplier<CompletableFuture<?>> next = next(key);
        if (next != null) {
            proceed(key, next);
        }
    }

    /** The first is over. */
    private synchronized @Nullable Supplier<CompletableFuture<?>> next(K key) {
        works--;
        Queue<Supplier<CompletableFuture<?>>> line = lines.getOrDefault(key, new ArrayDeque<>());
        line.poll();
        if (line.isEmpty()) {
            lines.remove(key);
        }
        return line.peek();
    }
}
