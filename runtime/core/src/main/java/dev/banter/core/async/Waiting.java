package dev.banter.core.async;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Waits on a plugin's thread for what the host does for it. */
public final class Waiting {

    private Waiting() {}

    /**
     * Begins something and waits for it. Whoever is interrupted begins nothing: after its deadline a handler would not be held
     * up by the disk any more.
     *
     * @param what is waited for, in words
     * @param begin begins it
     * @param <T> what comes of it
     * @return what has come of it
     * @throws IllegalArgumentException as it fails with
     * @throws IllegalStateException when it fails otherwise, or the thread is interrupted
     */
    public static <T> T on(String what, Supplier<CompletionStage<T>> begin) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return begin.get().toCompletableFuture().get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, hurried);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(
                    what + " cannot be read or written: " + (cause == null ? failure : cause).getMessage(), cause);
        }
    }
}
