package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What tests may have a workspace do wrong. */
final class ScriptTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void theNextCallFailsAndTheOneAfterDoesNot() {
        workspace.get().script().next("auth.test").fails("account_inactive");

        assertThat(workspace.as("ana").ok("team.info").has("team")).isTrue();
        assertThat(workspace.as("ana").error("auth.test")).isEqualTo("account_inactive");
        assertThat(workspace.as("ana").ok("auth.test").has("user_id")).isTrue();
    }

    @Test
    void faultsComeInTheOrderInWhichTheyWereScripted() {
        workspace.get().script().next("auth.test").isLimited(Duration.ofSeconds(7));
        workspace.get().script().next("auth.test").isAnswered(503);
        workspace.get().script().next("auth.test").isAnswered("<html>maintenance</html>");

        HttpResponse<String> limited = SlackClient.send(authTest());
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).contains("7");
        assertThat(limited.body()).contains("ratelimited");
        assertThat(SlackClient.send(authTest()).statusCode()).isEqualTo(503);
        HttpResponse<String> garbage = SlackClient.send(authTest());
        assertThat(garbage.statusCode()).isEqualTo(200);
        assertThat(garbage.body()).isEqualTo("<html>maintenance</html>");
    }

    @Test
    void aCallIsAnsweredLateOrNotAtAll() {
        workspace.get().script().next("auth.test").isLate(Duration.ofMillis(300));
        long begun = System.nanoTime();
        assertThat(workspace.as("ana").id()).startsWith("U");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(290));

        workspace.get().script().next("auth.test").isDropped();
        assertThatThrownBy(() -> SlackClient.HTTP.send(authTest(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aCallIsDoneAndItsClientIsNotTold() {
        workspace.get().script().next("chat.postMessage").isDoneAndAnswered(500);
        workspace.get().script().next("chat.postMessage").isDoneAndDropped();
        String ops = workspace.as("ana").channel("ops");

        assertThat(SlackClient.send(post(ops, "one")).statusCode()).isEqualTo(500);
        assertThat(texts(ops)).containsExactly("one");
        assertThatThrownBy(() -> SlackClient.HTTP.send(post(ops, "two"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(texts(ops)).startsWith("two").endsWith("one");
    }

    @Test
    void aCallIsDoneAtOnceAndAnsweredLater() {
        Duration delay = Duration.ofSeconds(2);
        workspace.get().script().next("chat.postMessage").isDoneAndLate(delay);
        String ops = workspace.as("ana").channel("ops");

        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<String>> late =
                SlackClient.HTTP.sendAsync(post(ops, "here"), BodyHandlers.ofString());
        await().until(() -> texts(ops).contains("here"));
        assertThat(late).isNotDone();
        assertThat(late.join().body()).contains("here");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(delay.minusMillis(50));
    }

    @Test
    void aPageIsAsSmallAsScripted() {
        String ops = workspace.as("ana").channel("ops");
        workspace.as("ana").post(ops, "one");
        workspace.as("ana").post(ops, "two");

        workspace.get().script().next("conversations.history").hasPagesOf(1);
        assertThat(texts(ops)).containsExactly("two");
        assertThat(texts(ops)).containsExactly("two", "one");
    }

    @Test
    void whatIsHalfOpenHearsNothing() {
        try (RtmClient ana = workspace.as("ana").connect()) {
            workspace.get().script().halfOpenLinks();
            workspace.get().scene().say("ben", "#general", "unheard");
            workspace.get().script().dropLinks();

            assertThat(ana.end()).isNotEqualTo("1000");
            assertThat(ana.rest()).isEmpty();
        }
    }

    @Test
    void linksAreDroppedOrToldGoodbye() {
        RtmClient dropped = workspace.as("ana").connect();
        workspace.get().script().dropLinks();
        assertThat(dropped.end()).isNotEqualTo("1000");

        RtmClient sent = workspace.as("ana").connect();
        workspace.get().script().goodbye();
        assertThat(sent.next().path("type").stringValue()).isEqualTo("goodbye");
        assertThat(sent.end()).isEqualTo("1000");
    }

    @Test
    void newLinksAreRefusedUntilTheyAreNot() {
        workspace.get().script().refuseLinks(true);
        assertThat(RtmClient.connect(workspace.as("ana").rtmUrl()).end()).isNotEmpty();

        workspace.get().script().refuseLinks(false);
        workspace.as("ana").connect().close();
    }

    @Test
    void anAddressLeadsNowhere() {
        workspace.get().script().expireUrls(1);
        try (RtmClient late = RtmClient.connect(workspace.as("ana").rtmUrl())) {
            assertThat(late.next().at("/error/code").intValue()).isEqualTo(1);
        }
        workspace.as("ana").connect().close();
    }

    @Test
    void anyFrameIsSentToWhoeverItIsFor() {
        try (RtmClient ana = workspace.as("ana").connect();
                RtmClient ben = workspace.as("ben").connect()) {
            workspace.get().script().send("ana", "{\"type\":\"accounts_changed\"}");

            assertThat(ana.next().path("type").stringValue()).isEqualTo("accounts_changed");
            assertThat(ben.all()).isEmpty();
        }
    }

    @Test
    void pongsAreHeldBackAndComeLater() {
        try (RtmClient ana = workspace.as("ana").connect()) {
            workspace.get().script().holdPongs(true);
            ana.send("{\"id\":1,\"type\":\"ping\"}");
            ana.send("{\"id\":2,\"type\":\"nonsense\"}");
            assertThat(ana.next().path("reply_to").intValue()).isEqualTo(2);

            workspace.get().script().holdPongs(false);
            assertThat(ana.next().path("reply_to").intValue()).isEqualTo(1);
        }
    }

    @Test
    void anEventComesTwice() {
        try (RtmClient ana = workspace.as("ana").connect()) {
            workspace.get().script().repeatEvents(1);
            workspace.get().scene().channel("general").said("ben", "unheard", Instant.EPOCH);
            workspace.get().scene().say("ben", "#general", "once");
            workspace.get().scene().say("ben", "#general", "more");

            JsonNode first = ana.next();
            assertThat(first.path("text").stringValue()).isEqualTo("once");
            assertThat(ana.next()).isEqualTo(first);
            assertThat(ana.next().path("text").stringValue()).isEqualTo("more");
        }
    }

    private List<String> texts(String channel) {
        return SlackClient.elements(workspace
                        .as("ana")
                        .ok("conversations.history", "channel", channel)
                        .path("messages"))
                .map(message -> message.path("text").stringValue())
                .toList();
    }

    private HttpRequest post(String channel, String text) {
        return HttpRequest.newBuilder(workspace.get().api().resolve("chat.postMessage"))
                .header("Authorization", "Bearer xoxp-local-ana")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SlackClient.form("channel", channel, "text", text)))
                .build();
    }

    private HttpRequest authTest() {
        return HttpRequest.newBuilder(workspace.get().api().resolve("auth.test"))
                .header("Authorization", "Bearer xoxp-local-ana")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
