package dev.banter.slack.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes a refusal that says "it is so already" for what it is. */
final class Done {

    private Done() {}

    static <T> CompletableFuture<T> orFailed(CompletableFuture<T> call, String method, T done) {
        return call.handle((answer, failure) -> {
            if (failure == null) {
                return answer;
            }
            if (Patience.fault(failure) instanceof Fault.Refused refused && Repeating.isDone(method, refused.code())) {
                return done;
            }
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        });
    }
}
