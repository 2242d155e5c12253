package dev.banter.workspace.app.http;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.Retries;
import io.netty.util.concurrent.EventExecutor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Posts to a request URL, signed, and says on the workspace's thread what became of it. */
final class Poster {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    /** Slack's own. */
    private static final int MOST_REDIRECTS = 2;

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    private final RequestUrl url;
    private final EventExecutor thread;
    private final Agenda agenda;
    private final Clock clock;

    Poster(RequestUrl url, EventExecutor thread, Agenda agenda, Clock clock) {
        this.url = url;
        this.thread = thread;
        this.agenda = agenda;
        this.clock = clock;
    }

    CompletableFuture<Outcome> post(String contentType, String body, Map<String, String> headers) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Agenda.Entry deadline =
                agenda.after(Retries.PATIENCE, () -> outcome.complete(new Outcome.Failed("http_timeout", 0, false)));
        send(url.address(), contentType, body, headers, MOST_REDIRECTS, outcome);
        return outcome.whenComplete((done, failure) -> deadline.cancel());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // all that comes of it is in the outcome
    private void send(
            URI address,
            String contentType,
            String body,
            Map<String, String> headers,
            int redirects,
            CompletableFuture<Outcome> outcome) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(url.signingSecret(), timestamp, body));
        headers.forEach(request::header);
        client.sendAsync(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .whenCompleteAsync(
                        (response, failure) -> {
                            URI next = redirect(address, response);
                            if (next != null && redirects > 0) {
                                send(next, contentType, body, headers, redirects - 1, outcome);
                            } else {
                                outcome.complete(next == null ? outcome(response) : tooManyRedirects(response));
                            }
                        },
                        thread);
    }

    /** Where the app says it is to be found; never beyond this machine. */
    private @Nullable URI redirect(URI address, @Nullable HttpResponse<String> response) {
        if (response == null || (response.statusCode() != 301 && response.statusCode() != 302)) {
            return null;
        }
        try {
            URI next = address.resolve(response.headers().firstValue("Location").orElse(""));
            return new RequestUrl(next, url.signingSecret()).address();
        } catch (IllegalArgumentException elsewhere) {
            return null;
        }
    }

    private static Outcome tooManyRedirects(HttpResponse<String> response) {
        return new Outcome.Failed("too_many_redirects", response.statusCode(), false);
    }

    private static Outcome outcome(@Nullable HttpResponse<String> response) {
        if (response == null) {
            return new Outcome.Failed("connection_failed", 0, false);
        }
        if (response.statusCode() / 100 == 2) {
            return new Outcome.Taken(response.body());
        }
        boolean forGood =
                response.headers().firstValue("x-slack-no-retry").orElse("").equals("1");
        return new Outcome.Failed("http_error", response.statusCode(), forGood);
    }
}
