package dev.banter.workspace.app.http;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.Retries;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import io.netty.util.concurrent.EventExecutor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** An app that is told and asked by what is posted to its request URL, once it has shown that the URL is its own. */
public final class HttpApp implements App {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApp.class);

    private final Poster poster;
    private final Agenda agenda;
    private final RandomIds random;
    private boolean verified;

    public HttpApp(RequestUrl url, EventExecutor thread, Agenda agenda, Clock clock, RandomIds random) {
        this.poster = new Poster(url, thread, agenda, clock);
        this.agenda = agenda;
        this.random = random;
    }

    @Override
    public boolean isListening() {
        return true;
    }

    /** Asks the URL whether it is the app's, unless it has said so already. */
    public CompletableFuture<Boolean> verify() {
        if (verified) {
            return CompletableFuture.completedFuture(true);
        }
        String challenge = random.secret();
        ObjectNode question =
                Json.object().put("token", "local").put("challenge", challenge).put("type", "url_verification");
        return poster.post(Poster.JSON, question.toString(), Map.of()).thenApply(outcome -> {
            verified = outcome instanceof Outcome.Taken taken && isAnswer(taken.body(), challenge);
            return verified;
        });
    }

    /** As text, as a form, or as JSON. */
    private static boolean isAnswer(String body, String challenge) {
        return body.strip().equals(challenge)
                || body.strip().equals("challenge=" + challenge)
                || Json.parseObject(body)
                        .filter(json -> json.path("challenge").asString("").equals(challenge))
                        .isPresent();
    }

    @Override
    public void tell(ObjectNode callback) {
        attempt(callback, 0, Map.of());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what follows from it is done in it
    private void attempt(ObjectNode callback, int tries, Map<String, String> headers) {
        verify().thenCompose(known -> known
                        ? poster.post(Poster.JSON, callback.toString(), headers)
                        : CompletableFuture.completedFuture(new Outcome.Failed("http_error", 0, false)))
                .thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Failed failed) {
                        tryAgain(callback, tries, failed);
                    }
                });
    }

    private void tryAgain(ObjectNode callback, int tries, Outcome.Failed failed) {
        int next = tries + 1;
        Map<String, String> headers =
                Map.of("x-slack-retry-num", String.valueOf(next), "x-slack-retry-reason", failed.reason());
        if (failed.forGood() || Retries.pauseAfter(tries).isEmpty()) {
            LOG.warn(
                    "event {} is lost to the app: {}",
                    callback.path("event_id").asString(""),
                    failed.forGood() ? "it asks for no retry" : failed.reason());
            return;
        }
        agenda.after(Retries.pauseAfter(tries).get(), () -> attempt(callback, next, headers));
    }

    @Override
    public CompletableFuture<ObjectNode> ask(Question kind, ObjectNode payload) {
        String body = kind == Question.SLASH_COMMANDS
                ? payload.properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encode(field.getValue().asString("")))
                        .collect(Collectors.joining("&"))
                : "payload=" + encode(payload.toString());
        return poster.post(Poster.FORM, body, Map.of()).thenApply(HttpApp::answer);
    }

    /** Plain text is as good as JSON. */
    private static ObjectNode answer(Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            return Json.parseObject(taken.body())
                    .orElseGet(() -> taken.body().isBlank()
                            ? Json.object()
                            : Json.object().put("text", taken.body()));
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        throw new Refused(
                failed.reason().equals("http_timeout")
                        ? "operation_timeout"
                        : failed.status() == 0
                                ? "dispatch_failed"
                                : failed.status() >= 500 ? "http_service_error" : "http_client_error");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
