package dev.banter.slack.web;

import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.async.Stages;
import dev.banter.core.wire.Act;
import dev.banter.slack.Loopback;
import dev.banter.slack.wire.JsonText;
import dev.banter.slack.wire.PayloadReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Shares a file in three steps: an address for it, its bytes, its place. The first two come to nothing by themselves, and
 * may be repeated; the third may not.
 *
 * @param api Slack's
 * @param patience how often
 */
record Uploading(WebApi api, Patience patience) {

    /** The file's id. */
    CompletableFuture<String> share(Act.File file) {
        byte[] content = file.upload().content();
        CompletableFuture<String> shared = new CompletableFuture<>();
        patience.with(() -> api.call("files.getUploadURLExternal", wanted(file, content.length), PayloadReader.WHOLE))
                .thenCompose(answer -> bytes(answer, content))
                .thenCompose(id -> complete(file, id))
                .whenComplete((id, failure) -> {
                    if (failure == null) {
                        shared.complete(id);
                    } else {
                        shared.completeExceptionally(CallFailure.of(
                                "the file " + file.upload().filename() + " was not shared in "
                                        + file.channel().id() + ".",
                                failure,
                                Kind.TRANSIENT));
                    }
                });
        return shared;
    }

    private static Map<String, String> wanted(Act.File file, int length) {
        Map<String, String> form = new TreeMap<>();
        form.put("filename", file.upload().filename());
        form.put("length", Integer.toString(length));
        file.upload().description().ifPresent(text -> form.put("alt_txt", text));
        return form;
    }

    private CompletableFuture<String> bytes(Payload answer, byte[] content) {
        URI address = address(answer.text("upload_url").orElse(""));
        String id = answer.text("file_id").orElse("");
        if (address == null || id.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new SlackException(
                            Kind.REFUSED,
                            "",
                            "files.getUploadURLExternal told no https address and id for the file, which is a fault of the server"));
        }
        return patience.with(() -> api.upload(address, content)).thenApply(taken -> id);
    }

    private static @Nullable URI address(String told) {
        try {
            URI address = URI.create(told);
            return Loopback.orEncrypted(address, "https", "http") ? address : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private CompletableFuture<String> complete(Act.File file, String id) {
        Map<String, String> form = new TreeMap<>();
        form.put(
                "files",
                JsonText.of(List.of(Map.of("id", id, "title", file.upload().title()))));
        form.put("channel_id", file.channel().id());
        if (file.thread() != null) {
            form.put("thread_ts", file.thread());
        }
        file.upload().comment().ifPresent(comment -> form.put("initial_comment", comment.source()));
        CompletableFuture<String> done = new CompletableFuture<>();
        api.call("files.completeUploadExternal", form, PayloadReader.WHOLE).whenComplete((answer, failure) -> {
            if (failure == null) {
                done.complete(id);
            } else {
                boolean mayBeDone = Patience.fault(failure) instanceof Fault.Passing passing && passing.reached();
                done.completeExceptionally(
                        mayBeDone
                                ? CallFailure.of(
                                        "the file " + file.upload().filename() + " was shared in "
                                                + file.channel().id() + ", or not.",
                                        failure,
                                        Kind.UNCERTAIN)
                                : Stages.cause(failure));
            }
        });
        return done;
    }
}
