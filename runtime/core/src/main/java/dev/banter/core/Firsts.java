package dev.banter.core;

import dev.banter.core.async.HostThreads;
import dev.banter.core.inbox.Inbox;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Does what has a name once, though it may come again after a restart: one after the other, in the order in which they came.
 * Where it cannot be kept that it was done, it is done. Safe from any thread.
 */
final class Firsts implements AutoCloseable {

    private final Inbox inbox;
    private final BotListener listener;

    /** The store's own thread is for the store. */
    private final ThreadPoolExecutor thread = HostThreads.one("firsts");

    /** What waits for the store, or for what came before it. */
    private final AtomicInteger pending = new AtomicInteger();

    Firsts(Inbox inbox, BotListener listener) {
        this.inbox = inbox;
        this.listener = listener;
        thread.setRejectedExecutionHandler((task, closed) -> task.run());
    }

    /**
     * Does it, if it comes for the first time.
     *
     * @param id what names it among all; empty for what never comes again
     * @param otherwise what it brings when it came before
     */
    <T> CompletionStage<T> first(String id, Supplier<CompletionStage<T>> doing, T otherwise) {
        if (id.isEmpty()) {
            return doing.get();
        }
        boolean alone = pending.getAndIncrement() == 0;
        CompletableFuture<Boolean> first =
                inbox.once(id).exceptionally(unkept -> true).toCompletableFuture();
        // what waits for nobody is done at once
        Executor where = alone && first.isDone() ? Runnable::run : thread;
        return first.thenComposeAsync(
                isNew -> {
                    try {
                        return isNew ? doing.get() : repeated(otherwise);
                    } finally {
                        pending.decrementAndGet();
                    }
                },
                where);
    }

    boolean isQuiet() {
        return pending.get() == 0;
    }

    private <T> CompletionStage<T> repeated(T otherwise) {
        listener.repeated();
        return CompletableFuture.completedStage(otherwise);
    }

    /** Ends its thread. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
