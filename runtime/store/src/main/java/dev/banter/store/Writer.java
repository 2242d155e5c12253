package dev.banter.store;

import dev.banter.core.async.HostThreads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. What waits when it comes round is committed together, so that many share one wait for the
 * disk; nobody hears that something is written before it is. Safe from any thread.
 */
final class Writer implements AutoCloseable {

    /** What is committed together at the most, so that the first does not wait for ever. */
    private static final int TOGETHER = 256;

    private final Statements sql;
    private final Troubles troubles;
    private final Consumer<Step> steps;
    private final BlockingQueue<Entry<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;

    // Guarded by this.
    private boolean closed;

    /**
     * @param sql the connection, which is this one's from now on
     * @param troubles puts failures into words
     * @param steps hears where it is
     */
    Writer(Statements sql, Troubles troubles, Consumer<Step> steps) {
        this.sql = sql;
        this.troubles = troubles;
        this.steps = steps;
        this.thread = HostThreads.named("store").newThread(this::write);
    }

    /** One piece of work, and who waits for it. */
    private static final class Entry<T extends @Nullable Object> {

        private final Work<T> work;
        private final CompletableFuture<T> written = new CompletableFuture<>();
        private @Nullable T result;

        Entry(Work<T> work) {
            this.work = work;
        }

        void perform(Statements sql) throws SQLException {
            result = work.perform(sql);
        }

        @SuppressWarnings("NullAway") // the work may have made null, where T takes it
        void tell() {
            written.complete(result);
        }
    }

    /** The last entry of all. */
    private static final Entry<?> END = new Entry<>(sql -> "");

    void start() {
        thread.start();
    }

    /**
     * Has something written.
     *
     * @return completes once it is, on the writer's thread; fails with a {@link StoreException}, and nothing of it is written
     */
    <T extends @Nullable Object> CompletableFuture<T> write(Work<T> work) {
        Entry<T> entry = new Entry<>(work);
        synchronized (this) {
            if (!closed) {
                waiting.add(entry);
                return entry.written;
            }
        }
        return CompletableFuture.failedFuture(troubles.closed());
    }

    private void write() {
        List<Entry<?>> together = new ArrayList<>(TOGETHER);
        boolean goesOn = true;
        while (goesOn) {
            together.add(next());
            waiting.drainTo(together, TOGETHER - 1);
            goesOn = !together.remove(END);
            commit(together);
            together.clear();
        }
    }

    private Entry<?> next() {
        while (true) {
            try {
                return waiting.take();
            } catch (InterruptedException meantForNobody) {
                // It ends with what there is to write, and nobody hurries it.
            }
        }
    }

    private void commit(List<Entry<?>> together) {
        if (together.isEmpty()) {
            return;
        }
        steps.accept(Step.TAKEN);
        try {
            sql.begin();
            for (Entry<?> entry : together) {
                entry.perform(sql);
                steps.accept(Step.WRITTEN);
            }
            steps.accept(Step.ALL_WRITTEN);
            sql.commit();
        } catch (OutOfMemoryError full) {
            // The process ends by it; nobody may wait for what was to be written.
            together.forEach(entry -> entry.written.completeExceptionally(full));
            throw full;
        } catch (SQLException | RuntimeException | Error failure) {
            sql.rollback(failure);
            if (together.size() == 1) {
                together.get(0).written.completeExceptionally(troubles.of(failure));
            } else {
                // One of them cannot be written, or none can: each alone, so that the others do not fall with it.
                together.forEach(entry -> commit(List.of(entry)));
            }
            return;
        }
        steps.accept(Step.COMMITTED);
        together.forEach(Entry::tell);
        steps.accept(Step.TOLD);
    }

    /** Writes what waits, and ends. What comes later fails. */
    void close(Duration patience) throws InterruptedException {
        synchronized (this) {
            if (!closed) {
                closed = true;
                waiting.add(END);
            }
        }
        thread.join(Math.max(1, patience.toMillis()));
    }

    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                close(Duration.ofSeconds(1));
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
