package dev.banter.slack.web;

import dev.banter.core.time.Timers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Gives each call of one workspace its turn: by the tier of its method, and by what Slack asks for. */
final class Limiter {

    /** More methods than Slack has would be a plugin that makes names up. */
    private static final int MOST_METHODS = 1_000;

    private final LimitSettings settings;
    private final Timers timers;
    private final Map<String, MethodLine> lines = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Limiter(LimitSettings settings, Timers timers) {
        this.settings = settings;
        this.timers = timers;
    }

    /**
     * Makes a call when it is its turn.
     *
     * @param method the method's name
     * @param patient whether it is made again when Slack asked to slow down; otherwise that is told
     * @param crowded makes the failure when too much is waiting
     * @param call the call
     */
    <T> CompletableFuture<T> inTurn(
            String method, boolean patient, Supplier<WebException> crowded, Supplier<CompletableFuture<T>> call) {
        if (waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            return CompletableFuture.failedFuture(crowded.get());
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        result.whenComplete((answer, failure) -> waiting.decrementAndGet());
        line(method).add(call, result, patient);
        return result;
    }

    /** Fails everything that waits for its turn. */
    void close(WebException closed) {
        lines.values().forEach(line -> line.close(closed));
    }

    private MethodLine line(String method) {
        String name = lines.size() < MOST_METHODS || lines.containsKey(method) ? method : "";
        return lines.computeIfAbsent(
                name,
                made -> new MethodLine(
                        settings, timers, settings.paced() ? Tier.of(made).bucket() : null));
    }
}
