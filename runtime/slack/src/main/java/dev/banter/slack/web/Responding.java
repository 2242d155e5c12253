package dev.banter.slack.web;

import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.wire.JsonText;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Answers by the address that Slack gave for it ({@code response_url}), and otherwise where it takes no more answers.
 *
 * @param api posts
 * @param patience waits when Slack asks to slow down
 */
record Responding(WebApi api, Patience patience) {

    /**
     * Answers once. Slack does not tell the message's timestamp.
     *
     * @param otherwise does what is done instead
     * @return completes with an empty text, or with what the other way brings
     */
    CompletableFuture<String> answer(Act.Respond answer, Function<Act, CompletionStage<String>> otherwise) {
        return patience.whenAsked(() -> api.respond(answer.url(), message(answer.otherwise(), answer.instead())))
                .handle((taken, failure) -> failure)
                .thenCompose(failure -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture("");
                    }
                    boolean untouched = Patience.fault(failure) instanceof Fault.Refused;
                    return untouched ? otherwise.apply(answer.otherwise()) : CompletableFuture.failedFuture(failure);
                });
    }

    private static String message(Act act, boolean instead) {
        return act instanceof Act.Message message
                ? message("in_channel", message.part(), message.trimmings(), instead)
                : message("ephemeral", ((Act.Ephemeral) act).part(), ((Act.Ephemeral) act).trimmings(), instead);
    }

    private static String message(String seen, Part part, Trimmings trimmings, boolean instead) {
        Map<String, Object> message = new TreeMap<>();
        message.put("response_type", seen);
        message.put("text", part.markup());
        message.put("replace_original", instead);
        if (part.thread() != null) {
            message.put("thread_ts", part.thread());
        }
        if (!trimmings.blocks().isEmpty()) {
            message.put("blocks", trimmings.blocks());
        }
        trimmings.unfurl().ifPresent(shown -> {
            message.put("unfurl_links", shown);
            message.put("unfurl_media", shown);
        });
        return JsonText.of(message);
    }
}
