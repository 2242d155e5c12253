package dev.banter.core.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stage that is completed by the host and chained to by a plugin: whatever is chained runs on the plugin's threads,
 * never on the one that completes it. Waiting for it needs no thread at all.
 *
 * <p>The stage itself is completed on the plugin's threads too: stages that are not of this class, such as those of
 * {@link CompletableFuture#allOf}, run what is chained to them on the thread that completes the last of theirs.
 */
public final class PluginStage<T> extends CompletableFuture<T> {

    private final Executor threads;

    /** What the host completes; {@code null} for a stage that was chained. */
    private final @Nullable CompletableFuture<T> source;

    private PluginStage(Executor threads, @Nullable CompletableFuture<T> source) {
        this.threads = threads;
        this.source = source;
    }

    /**
     * The same outcome, for a plugin.
     *
     * @param source what the host completes
     * @param threads the plugin's
     * @param <T> what it completes with
     * @return completes as the source does; what a plugin does to it leaves the source alone
     */
    public static <T> CompletableFuture<T> of(CompletableFuture<T> source, Executor threads) {
        PluginStage<T> mine = new PluginStage<>(threads, source);
        if (source.isDone()) {
            mine.settle(source);
        } else {
            link(source, mine);
        }
        return mine;
    }

    /** Whoever completes the source must not keep a plugin that is gone: the way to it can be cut. */
    private static <T> void link(CompletableFuture<T> source, PluginStage<T> mine) {
        StageLink<T> link = new StageLink<>(mine);
        if (mine.threads instanceof PluginCallbacks callbacks) {
            callbacks.opened(link);
        }
        source.whenComplete((value, failure) -> arrive(link, source));
    }

    private static <T> void arrive(StageLink<T> link, CompletableFuture<T> source) {
        PluginStage<T> mine = link.stage();
        if (mine != null) {
            if (mine.threads instanceof PluginCallbacks callbacks) {
                callbacks.closed(link);
            }
            mine.settleLater(source);
        }
    }

    private void settleLater(CompletableFuture<T> settled) {
        try {
            threads.execute(() -> settle(settled));
        } catch (RejectedExecutionException closed) {
            // The plugin is gone; a thread of it that still waits settles it itself.
        }
    }

    private void settle(CompletableFuture<T> settled) {
        settled.whenComplete((value, failure) -> {
            if (failure == null) {
                complete(value);
            } else {
                completeExceptionally(failure);
            }
        });
    }

    @Override
    public T join() {
        if (source != null && !isDone()) {
            awaitEither(source).join();
            settleIfDone(source);
        }
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        if (source != null && !isDone()) {
            awaitEither(source).get();
            settleIfDone(source);
        }
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (source != null && !isDone()) {
            awaitEither(source).get(timeout, unit);
            settleIfDone(source);
        }
        return super.get(timeout, unit);
    }

    /** The host completes the source; the plugin may complete, cancel or time out this stage. */
    private CompletableFuture<?> awaitEither(CompletableFuture<T> settled) {
        CompletableFuture<@Nullable Object> either = new CompletableFuture<>();
        settled.whenComplete((value, failure) -> either.complete(null));
        super.whenComplete((value, failure) -> either.complete(null));
        return either;
    }

    private void settleIfDone(CompletableFuture<T> settled) {
        if (settled.isDone()) {
            settle(settled);
        }
    }

    @Override
    public CompletionStage<T> minimalCompletionStage() {
        return copy();
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new PluginStage<>(threads, null);
    }

    @Override
    public Executor defaultExecutor() {
        return threads;
    }

    @Override
    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
        return thenApplyAsync(fn);
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
        return thenAcceptAsync(action);
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable action) {
        return thenRunAsync(action);
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombine(
            CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
        return thenCombineAsync(other, fn);
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBoth(
            CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return thenAcceptBothAsync(other, action);
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
        return runAfterBothAsync(other, action);
    }

    @Override
    public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> fn) {
        return applyToEitherAsync(other, fn);
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> action) {
        return acceptEitherAsync(other, action);
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
        return runAfterEitherAsync(other, action);
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> fn) {
        return thenComposeAsync(fn);
    }

    @Override
    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
        return whenCompleteAsync(action);
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
        return handleAsync(fn);
    }

    @Override
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
        return exceptionallyAsync(fn);
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> fn) {
        return exceptionallyComposeAsync(fn);
    }
}
