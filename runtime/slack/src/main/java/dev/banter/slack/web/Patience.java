package dev.banter.slack.web;

import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call that is safe to repeat, as long as its failure may pass.
 *
 * @param tries how often it is made at the most
 * @param pauses how long to wait after the so-and-so-many-th try, counted from 1
 * @param unnamedPause how long to wait where Slack asks to slow down and does not say for how long
 * @param timers measure the pauses
 */
record Patience(int tries, IntFunction<Duration> pauses, Duration unnamedPause, Timers timers) {

    Patience(LimitSettings settings, Timers timers) {
        this(settings.tries(), settings::pauseAfter, settings.unnamedPause(), timers);
    }

    Patience(DirectorySettings settings, Timers timers) {
        this(
                settings.tries(),
                tried -> settings.firstPause().multipliedBy(1L << (tried - 1)),
                settings.unnamedPause(),
                timers);
    }

    <T> CompletableFuture<T> with(Supplier<CompletableFuture<T>> call) {
        return with(call, fault -> true);
    }

    /** Likewise for a call that is not safe to repeat, unless Slack itself says that it was not made. */
    <T> CompletableFuture<T> whenAsked(Supplier<CompletableFuture<T>> call) {
        return with(call, Fault.Slower.class::isInstance);
    }

    private <T> CompletableFuture<T> with(Supplier<CompletableFuture<T>> call, Predicate<@Nullable Fault> safe) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(call, safe, 1, result);
        return result;
    }

    private <T> void attempt(
            Supplier<CompletableFuture<T>> call,
            Predicate<@Nullable Fault> safe,
            int attempt,
            CompletableFuture<T> result) {
        call.get().whenComplete((content, failure) -> {
            Fault fault = failure == null ? null : fault(failure);
            Duration pause = attempt >= tries || !safe.test(fault) ? null : pause(fault, attempt);
            if (failure == null) {
                result.complete(content);
            } else if (pause == null) {
                result.completeExceptionally(Stages.cause(failure));
            } else {
                timers.after(pause, () -> attempt(call, safe, attempt + 1, result));
            }
        });
    }

    /** {@code null} when there is no use in waiting. */
    private @Nullable Duration pause(@Nullable Fault fault, int attempt) {
        if (fault instanceof Fault.Slower slower) {
            return Objects.requireNonNullElse(slower.pause(), unnamedPause);
        }
        return fault instanceof Fault.Passing ? pauses.apply(attempt) : null;
    }

    /** {@code null} when it is no failure of a call. */
    static @Nullable Fault fault(Throwable failure) {
        return Stages.cause(failure) instanceof WebException told ? told.fault() : null;
    }
}
