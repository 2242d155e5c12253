package dev.banter.core.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A step whose result somebody waits for. */
record Call<T extends @Nullable Object>(String name, Callable<T> code, CompletableFuture<T> result) implements Step {

    @Override
    public void run() throws Exception {
        result.complete(code.call());
    }

    @Override
    public void failed(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void overran(Duration deadline) {
        result.completeExceptionally(new OverrunException(name, deadline));
    }

    @Override
    public void forgotten() {
        result.completeExceptionally(new IllegalStateException(name + " was not run: its plugin was closed before"));
    }
}
