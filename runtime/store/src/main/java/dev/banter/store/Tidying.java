package dev.banter.store;

import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of the tables what is too old, now and then: slice by slice, so that whatever else is to be written comes in
 * between and waits for no more than one of them.
 *
 * @param seen how long it is known that a message was taken in
 */
record Tidying(Writer writer, Duration seen, Timers timers, InstantSource clock) {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    /** Rows: some milliseconds. */
    static final int SLICE = 5_000;

    /** The same where texts are read for it. */
    static final int LETTERS = 500;

    private static final Duration PAUSE = Duration.ofHours(1);

    /** However short the time is in which messages are known: as long a bot may well be down. */
    private static final Duration RETRIED = Duration.ofDays(7);

    /** What is too old is looked for so often while it is not, at the least. */
    private static final int TIMES = 24;

    /** Tidies from now on, until the store is closed. */
    void begin() {
        pass().whenComplete((done, failure) -> {
            if (failure == null) {
                timers.after(pause(), this::begin);
            } else if (!isClosed(failure)) {
                log.warn(
                        "what is too old stays in the store for {} s more: {}",
                        pause().toSeconds(),
                        Stages.cause(failure).getMessage());
                timers.after(pause(), this::begin);
            }
        });
    }

    private static boolean isClosed(Throwable failure) {
        return Stages.cause(failure) instanceof StoreException trouble && trouble.kind() == StoreException.Kind.CLOSED;
    }

    private Duration pause() {
        Duration share = seen.dividedBy(TIMES);
        return share.compareTo(PAUSE) < 0 ? share : PAUSE;
    }

    /** Tidies once; completes when nothing too old is left. */
    CompletionStage<?> pass() {
        long now = clock.millis();
        long age = seen.toMillis();
        long before = now - age;
        Duration retried = seen.compareTo(RETRIED) < 0 ? RETRIED : seen;
        return sweep(sql -> DeadRows.expire(sql, now - retried.toMillis(), retried, SLICE, now))
                .thenCompose(expired -> sweep(sql -> DeadRows.crop(sql, LETTERS)))
                .thenAccept(Tidying::tell)
                .thenCompose(told -> sweep(sql -> sql.run(Deliveries.FORGET_SEEN, before, SLICE)))
                .thenCompose(swept -> sweep(sql -> TakenRows.forget(sql, before, age, SLICE)));
    }

    private static void tell(long dropped) {
        if (dropped > 0) {
            log.warn(
                    "{} dead letters of handlers were dropped: of each workspace the last {} are kept;"
                            + " 'plugins dead' lists them",
                    dropped,
                    DeadRows.MOST);
        }
    }

    /** Has slices written until one finds nothing more; how many rows there were. */
    private CompletableFuture<Long> sweep(Work<Integer> slice) {
        CompletableFuture<Long> swept = new CompletableFuture<>();
        sweep(slice, 0, swept);
        return swept;
    }

    private void sweep(Work<Integer> slice, long before, CompletableFuture<Long> swept) {
        writer.write(slice).whenComplete((rows, failure) -> {
            if (failure != null) {
                swept.completeExceptionally(failure);
            } else if (rows == 0) {
                swept.complete(before);
            } else {
                sweep(slice, before + rows, swept);
            }
        });
    }
}
