package dev.banter.core.right;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Answers that are kept for a while, and asked for once by however many want them. Safe from any thread. */
final class Kept<K, V> {

    private final LongSupplier nanos;
    private final Duration known;
    private final Duration unknown;
    private final Map<K, Answer<V>> answers = new HashMap<>();

    /**
     * @param nanos the clock
     * @param known how long an answer is kept
     * @param unknown how long a failure is kept
     */
    Kept(LongSupplier nanos, Duration known, Duration unknown) {
        this.nanos = nanos;
        this.known = known;
        this.unknown = unknown;
    }

    /** An answer that is there or under way; {@code since} is when it was asked for. */
    private record Answer<V>(CompletableFuture<V> value, long since) {}

    /** The answer that is kept, or a new one. */
    CompletionStage<V> get(K key, Supplier<CompletionStage<V>> ask) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        synchronized (this) {
            answers.values().removeIf(this::isOver);
            Answer<V> answer = answers.putIfAbsent(key, new Answer<>(mine, nanos.getAsLong()));
            if (answer != null) {
                return answer.value().copy();
            }
        }
        asked(ask).whenComplete((value, failure) -> {
            if (failure == null) {
                mine.complete(value);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine.copy();
    }

    /**
     * Whoever throws instead of failing must not leave the others waiting for ever: not even one whose stack is full, as it
     * may be on a plugin's thread.
     */
    private CompletionStage<V> asked(Supplier<CompletionStage<V>> ask) {
        try {
            return ask.get();
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private boolean isOver(Answer<V> answer) {
        Duration keep = answer.value().isCompletedExceptionally() ? unknown : known;
        return answer.value().isDone() && nanos.getAsLong() - answer.since() >= keep.toNanos();
    }
}
