package dev.banter.slack.web;

import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.slack.wire.PayloadReader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A call of any method for a plugin: repeated where that is safe.
 *
 * @param api Slack's
 * @param patience how often
 */
record PluginCall(WebApi api, Patience patience) {

    CompletableFuture<Payload> make(String method, Map<String, ?> arguments) {
        Map<String, String> form;
        try {
            form = Arguments.form(method, arguments);
        } catch (SlackException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        boolean safe = Repeating.isSafe(method);
        CompletableFuture<Payload> made = safe
                ? new FirstTry(method)
                        .then(patience, () -> api.call(method, form, PayloadReader.WHOLE), PayloadReader.DONE)
                : api.call(method, form, PayloadReader.WHOLE);
        CompletableFuture<Payload> answer = new CompletableFuture<>();
        made.whenComplete((payload, failure) -> {
            if (failure == null) {
                answer.complete(payload);
            } else {
                answer.completeExceptionally(failure(method, failure, safe));
            }
        });
        return answer;
    }

    private static SlackException failure(String method, Throwable failure, boolean safe) {
        boolean mayBeDone = !safe && Patience.fault(failure) instanceof Fault.Passing passing && passing.reached();
        return CallFailure.of(
                method + (mayBeDone ? " was called, and nobody knows what came of it." : " brought nothing."),
                failure,
                mayBeDone ? Kind.UNCERTAIN : Kind.TRANSIENT);
    }
}
