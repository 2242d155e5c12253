package dev.banter.slack.web;

import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call that is safe to repeat, as long as its failure may pass.
 *
 * @param settings how often, how long
 * @param timers measure the pauses
 */
record Patience(DirectorySettings settings, Timers timers) {

    <T> CompletableFuture<T> with(Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(call, 1, result);
        return result;
    }

    private <T> void attempt(Supplier<CompletableFuture<T>> call, int attempt, CompletableFuture<T> result) {
        call.get().whenComplete((content, failure) -> {
            Duration pause = failure == null || attempt >= settings.tries() ? null : pause(failure, attempt);
            if (failure == null) {
                result.complete(content);
            } else if (pause == null) {
                result.completeExceptionally(failure);
            } else {
                timers.after(pause, () -> attempt(call, attempt + 1, result));
            }
        });
    }

    /** {@code null} when there is no use in waiting. */
    private @Nullable Duration pause(Throwable failure, int attempt) {
        Fault fault = reason(failure) instanceof WebException told ? told.fault() : null;
        if (fault instanceof Fault.Slower slower) {
            return Objects.requireNonNullElse(slower.pause(), settings.unnamedPause());
        }
        return fault instanceof Fault.Passing ? settings.firstPause().multipliedBy(1L << (attempt - 1)) : null;
    }

    static Throwable reason(Throwable failure) {
        return Stages.cause(failure);
    }
}
