package dev.banter.core.async;

import java.util.concurrent.CompletionException;

/** What can be said of every stage. */
public final class Stages {

    private Stages() {}

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
