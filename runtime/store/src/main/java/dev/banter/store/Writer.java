package dev.banter.store;

import dev.banter.core.async.HostThreads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. What waits when it comes round is committed together, so that many share one wait for the
 * disk; nobody hears that something is written before it is. Safe from any thread.
 */
final class Writer implements AutoCloseable {

    /** What is committed together at the most, so that the first does not wait for ever. */
    private static final int TOGETHER = 256;

    /** The last piece of all. */
    private static final Piece<?> END = new Piece<>(sql -> "", false);

    private final Statements sql;
    private final Troubles troubles;
    private final Consumer<Step> steps;
    private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
    private final HeldBack heldBack = new HeldBack();
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

    void start() {
        thread.start();
    }

    /**
     * Has something written.
     *
     * @return completes once it is, on the writer's thread; fails with a {@link StoreException}, and nothing of it is written
     */
    <T extends @Nullable Object> CompletableFuture<T> write(Work<T> work) {
        return add(new Piece<>(work, false));
    }

    /**
     * Has something written that nobody would say again: while the disk does not take it, it waits, and behind it all else that
     * insists.
     *
     * @return completes once it is, on the writer's thread, in the order of these calls; fails with a {@link StoreException}
     *     when it cannot be written at all, or the writer ends before it can
     */
    <T extends @Nullable Object> CompletableFuture<T> insist(Work<T> work) {
        return add(new Piece<>(work, true));
    }

    private <T extends @Nullable Object> CompletableFuture<T> add(Piece<T> piece) {
        synchronized (this) {
            if (!closed) {
                waiting.add(piece);
                return piece.written();
            }
        }
        return CompletableFuture.failedFuture(troubles.closed());
    }

    private void write() {
        List<Piece<?>> together = new ArrayList<>(TOGETHER);
        boolean goesOn = true;
        try {
            while (goesOn) {
                Piece<?> next = next();
                if (next != null) {
                    together.add(next);
                }
                waiting.drainTo(together, TOGETHER - together.size());
                goesOn = !together.remove(END);
                heldBack.join(together, !goesOn);
                commit(together);
                heldBack.roundOver();
                together.clear();
            }
        } finally {
            heldBack.fail(troubles.closed());
        }
    }

    /** Null when it is time to try again what could not be written. */
    private @Nullable Piece<?> next() {
        while (true) {
            try {
                return heldBack.isEmpty() ? waiting.take() : waiting.poll(heldBack.pause(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException meantForNobody) {
                // It ends with what there is to write, and nobody hurries it.
            }
        }
    }

    private void commit(List<Piece<?>> together) {
        if (together.isEmpty()) {
            return;
        }
        steps.accept(Step.TAKEN);
        try {
            sql.begin();
            for (Piece<?> piece : together) {
                piece.perform(sql);
                steps.accept(Step.WRITTEN);
            }
            steps.accept(Step.ALL_WRITTEN);
            sql.commit();
        } catch (OutOfMemoryError full) {
            // The process ends by it; nobody may wait for what was to be written.
            together.forEach(piece -> piece.fail(full));
            throw full;
        } catch (SQLException | RuntimeException | Error failure) {
            sql.rollback(failure);
            if (together.size() == 1) {
                unwritten(together.get(0), failure);
            } else {
                // One of them cannot be written, or none can: each alone, so that the others do not fall with it.
                together.forEach(this::alone);
            }
            return;
        }
        steps.accept(Step.COMMITTED);
        together.forEach(Piece::tell);
        steps.accept(Step.TOLD);
    }

    private void alone(Piece<?> piece) {
        if (piece.isInsisting() && !heldBack.isEmpty()) {
            heldBack.follow(piece);
        } else {
            commit(List.of(piece));
        }
    }

    private void unwritten(Piece<?> piece, Throwable failure) {
        StoreException trouble = troubles.of(failure);
        if (piece.isInsisting() && Troubles.mayPass(failure)) {
            heldBack.begin(piece, trouble);
        } else {
            piece.fail(trouble);
        }
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
