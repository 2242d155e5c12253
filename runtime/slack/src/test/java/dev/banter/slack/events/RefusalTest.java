package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not Slack's is refused, and goes to nobody. */
class RefusalTest extends LinkedTest {

    private static final String BODY = message("Ev1", "1.1").replace('\'', '"');

    @BeforeEach
    void live() {
        goLive();
    }

    @Test
    void aForgedRequestIsRefused() {
        SlackPosts forger = new SlackPosts(server.address(), "anothersecret", clock::get);
        assertRefused(forger.json(message("Ev1", "1.1")), 401, "the signature is not Slack's");
    }

    @Test
    void aChangedBodyIsRefused() {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        assertRefused(posts.post(BODY.replace("hi", "ho"), headers), 401, "the signature is not Slack's");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void aStaleRequestIsRefusedAndSoIsOneFromTheFuture(long seconds) {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        clock.set(NOW.plusSeconds(seconds));
        assertRefused(posts.post(BODY, headers), 401, "too far from this server's clock");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void fiveMinutesBothWaysAreTaken(long seconds) {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        clock.set(NOW.plusSeconds(seconds));
        assertThat(posts.post(BODY, headers).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplayIsRefusedAsLongAsItsDateWouldLetItIn() {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        clock.set(NOW.minusSeconds(300));
        assertThat(posts.post(BODY, headers).statusCode()).isEqualTo(200);
        clock.set(NOW.plusSeconds(300));
        assertThat(posts.json(message("Ev2", "1.2")).statusCode()).isEqualTo(200);
        HttpResponse<String> again = posts.post(BODY, headers);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("taken before");
        assertThat(ears.messages).hasSize(2);
    }

    @Test
    void aReplayedChallengeIsRefused() {
        String challenge = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";
        Map<String, String> headers = posts.signed(challenge, "application/json");
        assertThat(posts.post(challenge, headers).body()).isEqualTo("abc");
        assertRefused(posts.post(challenge, headers), 401, "taken before");
    }

    @Test
    void whatWasSentBackMayComeAgainAsItWas() {
        ears.full = true;
        Map<String, String> headers = posts.signed(BODY, "application/json");
        assertRefused(posts.post(BODY, headers), 503, "Slack sends an event again");
        ears.full = false;
        Objects.requireNonNull(ears.resume.get()).run();
        assertThat(posts.post(BODY, headers).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Slack-Signature", "X-Slack-Request-Timestamp"})
    void anUnsignedRequestIsRefused(String missing) {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        headers.remove(missing);
        assertRefused(posts.post(BODY, headers), 401, missing);
        headers.put(missing, "no date and no signature");
        assertThat(posts.post(BODY, headers).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPathIsNotFoundAndOtherMethodsAreNotAllowed() {
        Map<String, String> headers = posts.signed(BODY, "application/json");
        assertRefused(posts.send("POST", "/", BODY, headers), 404, "nothing here");
        assertRefused(posts.send("GET", "/live", "", Map.of()), 404, "nothing here");
        HttpResponse<String> got = posts.send("GET", "/slack/events", "", Map.of());
        assertRefused(got, 405, "Slack posts");
        assertThat(got.headers().firstValue("Allow")).contains("POST");
        assertRefused(posts.send("PUT", "/slack/events", BODY, headers), 405, "Slack posts");
    }

    @Test
    void afterTheLinkIsClosedNothingIsTaken() {
        link.close();
        assertRefused(posts.json(message("Ev1", "1.1")), 503, "has given this workspace up");
    }

    @Test
    void fromTheBeginningOfTheStopNothingIsTakenAndWhatWaitsIsSentBack() {
        ears.full = true;
        CompletableFuture<HttpResponse<String>> waits =
                CompletableFuture.supplyAsync(() -> posts.json(message("Ev1", "1.1")));
        await().until(() -> ears.frames.get() == 1);
        link.refuseNew().toCompletableFuture().join();
        assertRefused(waits.join(), 503, "the bot is stopping");
        ears.full = false;
        Objects.requireNonNull(ears.resume.get()).run();
        assertRefused(posts.json(message("Ev2", "1.2")), 503, "the bot is stopping");
        assertRefused(posts.form("command=%2Fdeploy&team_id=T1"), 503, "the bot is stopping");
        SlackPosts forger = new SlackPosts(server.address(), "anothersecret", clock::get);
        assertRefused(forger.json(message("Ev3", "1.3")), 401, "the signature is not Slack's");
    }

    private void assertRefused(HttpResponse<String> response, int status, String line) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(line).doesNotContain(SECRET);
        await().during(Duration.ofMillis(50)).until(() -> ears.events.isEmpty() && ears.messages.isEmpty());
    }
}
