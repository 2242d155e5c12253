package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.HostileFrames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are too slow, too long or too many: the next request of Slack's is taken all the same. */
class HostileClientTest extends LinkedTest {

    private static final String HEAD = "POST /slack/events HTTP/1.1\r\nHost: here\r\n";

    @BeforeEach
    void live() {
        goLive();
    }

    @Test
    void aBodyMayComeInPieces() {
        String body = message("Ev1", "1.1").replace('\'', '"').replace("hi", "grüße");
        try (RawClient client = new RawClient(server.address())) {
            String request = head(body) + "Connection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
            request.chars().forEach(each -> client.send(Character.toString(each)));
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages.get(0).text()).isEqualTo("grüße");
    }

    @Test
    void aBodyMayComeInChunks() {
        String body = message("Ev1", "1.1").replace('\'', '"');
        try (RawClient client = new RawClient(server.address())) {
            client.send(head(body) + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "5\r\n" + body.substring(0, 5) + "\r\n"
                    + Integer.toHexString(body.length() - 5) + "\r\n" + body.substring(5) + "\r\n0\r\n\r\n");
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
        await().until(() -> ears.messages.size() == 1);
    }

    @Test
    void aBodyOfFiveMegabytesIsRefused() {
        String body = "x".repeat(5 * 1024 * 1024);
        var response = posts.post(body, posts.signed(body, "application/json"));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("X-Slack-No-Retry")).contains("1");
        assertStillTaken();
    }

    @Test
    void soIsOneThatDoesNotSayHowLongItIs() {
        try (RawClient client = new RawClient(server.address())) {
            client.send(head("") + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int sent = 0; sent < 80 && client.trySend(chunk); sent++) {
                assertThat(ears.messages).isEmpty();
            }
            client.trySend("0\r\n\r\n");
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 413 ");
        }
        assertStillTaken();
    }

    @Test
    void theLongestBodyThatFitsIsTaken() {
        String around = message("Ev1", "1.1").replace('\'', '"');
        String body = around.replace("hi", "x".repeat(1024 * 1024 - around.length() + 2 - 1024));
        assertThat(posts.post(body, posts.signed(body, "application/json")).statusCode())
                .isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
    }

    @Test
    void twoHundredHalfSentRequestsHoldNobodyUpAndAreClosed() {
        List<RawClient> clients = IntStream.range(0, 200)
                .mapToObj(number -> new RawClient(server.address()))
                .collect(Collectors.toList());
        clients.forEach(client ->
                client.send(clients.indexOf(client) % 2 == 0 ? HEAD : head("x") + "Content-Length: 900\r\n\r\n{"));
        assertStillTaken();
        clients.forEach(client -> assertThat(client.readToEnd()).isEmpty());
        clients.forEach(RawClient::close);
    }

    @Test
    void beyondAllConnectionsTheEldestThatSendsNothingGoes() {
        List<RawClient> clients = IntStream.range(0, 400)
                .mapToObj(number -> new RawClient(server.address()))
                .collect(Collectors.toList());
        clients.get(399).trySend(HEAD);
        assertThat(clients.get(0).readToEnd()).isEmpty();
        assertStillTaken();
        clients.forEach(RawClient::close);
    }

    @Test
    void bodiesThatAreNeverWholeAreBoundedAllTogether() {
        String part = "x".repeat(900_000);
        List<RawClient> clients = IntStream.range(0, 20)
                .mapToObj(number -> new RawClient(server.address()))
                .collect(Collectors.toList());
        clients.forEach(client -> client.trySend(head("") + "Content-Length: 1000000\r\n\r\n" + part));
        assertThat(clients.get(0).readToEnd()).isEmpty();
        assertStillTaken();
        clients.forEach(RawClient::close);
    }

    @Test
    void aRequestThatNeverEndsIsClosedThoughItGoesOn() {
        try (RawClient client = new RawClient(server.address())) {
            client.send(HEAD);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !client.trySend("X-More: and more\r\n"));
        }
        assertStillTaken();
    }

    @Test
    void requestsFollowEachOtherOnOneConnectionButNotBeforeTheAnswer() {
        String one = message("Ev1", "1.1").replace('\'', '"');
        String request = head(one) + "Content-Length: " + one.length() + "\r\n\r\n" + one;
        ears.full = true;
        try (RawClient client = new RawClient(server.address())) {
            client.send(request + request);
            await().until(() -> ears.resume.get() != null);
            ears.full = false;
            Objects.requireNonNull(ears.resume.get()).run();
            assertThat(client.readToEnd())
                    .startsWith("HTTP/1.1 200 ")
                    .containsOnlyOnce("HTTP/1.1")
                    .contains("connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
                "POST /slack/events HTTP/9.9 what\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST /slack/events HTTP/1.1\r\nno header\r\n\r\n",
                "GET /%00/../../etc/passwd HTTP/1.1\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedAndClosed(String request) {
        try (RawClient client = new RawClient(server.address())) {
            client.send(request);
            assertThat(client.readToEnd()).matches("(?s)(HTTP/1.1 40[0-9] .*|)");
        }
        assertStillTaken();
    }

    @Test
    void endlessHeadersAreRefused() {
        try (RawClient client = new RawClient(server.address())) {
            client.trySend(HEAD + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n");
            assertThat(client.readToEnd()).matches("(?s)(HTTP/1.1 4.*|)");
        }
        assertStillTaken();
    }

    @Test
    void whatAnEnemySignsLeavesAWorkingLink() {
        HostileFrames frames = new HostileFrames(42);
        for (int i = 0; i < 300; i++) {
            assertThat(posts.json(new String(frames.next(), StandardCharsets.UTF_8))
                            .statusCode())
                    .isIn(200, 401);
        }
        assertStillTaken();
    }

    private void assertStillTaken() {
        int before = ears.messages.size();
        assertThat(posts.json(message("EvStill", "9.9")).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() > before);
    }

    private String head(String body) {
        return posts.signed(body, "application/json").entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", HEAD, ""));
    }
}
