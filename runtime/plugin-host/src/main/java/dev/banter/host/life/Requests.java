package dev.banter.host.life;

import dev.banter.core.async.PluginStage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** What an HTTP client has under way for one plugin. */
final class Requests {

    private final Executor threads;
    private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Requests(Executor threads) {
        this.threads = threads;
    }

    /** The same outcome, on the plugin's threads; cancelling it cancels the request. */
    <T> CompletableFuture<T> follow(CompletableFuture<T> request) {
        Object ticket = new Object();
        underWay.put(ticket, request);
        request.whenComplete((answer, failure) -> underWay.remove(ticket));
        if (ended) {
            request.cancel(true);
        }
        CompletableFuture<T> own = PluginStage.of(request, threads);
        own.whenComplete((answer, failure) -> {
            if (own.isCancelled()) {
                request.cancel(true);
            }
        });
        return own;
    }

    /** Cancels all. */
    void cancel() {
        ended = true;
        underWay.values().forEach(request -> request.cancel(true));
    }
}
