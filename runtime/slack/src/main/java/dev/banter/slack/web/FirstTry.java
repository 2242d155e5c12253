package dev.banter.slack.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Repeats a call; that it was done already is a failure at the first try, and a success at any after it. */
final class FirstTry {

    private final String method;
    private final AtomicBoolean first = new AtomicBoolean(true);

    FirstTry(String method) {
        this.method = method;
    }

    <T> CompletableFuture<T> then(Patience patience, Supplier<CompletableFuture<T>> call, T done) {
        return patience.with(() -> first.getAndSet(false) ? call.get() : Done.orFailed(call.get(), method, done));
    }
}
