package dev.banter.core.async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** What can be said of every stage. */
public final class Stages {

    /** What has nothing to wait for. */
    public static final CompletionStage<?> DONE = CompletableFuture.completedStage("");

    private Stages() {}

    /**
     * All of them together.
     *
     * @param stages what to wait for
     * @return completes once all have; fails if one does
     */
    public static CompletionStage<?> all(List<? extends CompletionStage<?>> stages) {
        return switch (stages.size()) {
            case 0 -> DONE;
            case 1 -> stages.get(0);
            default ->
                CompletableFuture.allOf(stages.stream()
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture<?>[]::new));
        };
    }

    /**
     * Has one stage become what another does.
     *
     * @param from the other
     * @param to completes with anything, or fails with the same
     */
    public static void pass(CompletionStage<?> from, CompletableFuture<Object> to) {
        from.whenComplete((done, failure) -> {
            if (failure == null) {
                to.complete("");
            } else {
                to.completeExceptionally(cause(failure));
            }
        });
    }

    /**
     * What a stage failed with, out of the wrapping that chaining puts around it.
     *
     * @param failure as a stage hands it over
     * @return the failure itself
     */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
