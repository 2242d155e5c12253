package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.Logs;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A canary through every way to fail, with all logs at trace: no secret, no token, and nothing of a body is told. */
class SecrecyTest extends LinkedTest {

    private static final String WORDS = "what a person said";

    private final Logs logs = new Logs();

    @AfterEach
    void closeLogs() {
        logs.close();
    }

    @Test
    void nothingIsTold() {
        slack.answer("auth.test", "{'ok':false,'error':'" + BOT_SECRET + "'}");
        goLive();
        String said = message("Ev1", "1.1").replace("hi", WORDS);
        assertThat(posts.json(said).statusCode()).isEqualTo(200);
        Map<String, String> headers = posts.signed(WORDS, "application/json");
        headers.put("X-Slack-Retry-Num", "1");
        headers.put("X-Slack-Retry-Reason", WORDS);
        assertThat(posts.post(WORDS, headers).statusCode()).isEqualTo(200);
        assertThat(posts.post(WORDS, headers).statusCode()).isEqualTo(401);
        assertThat(posts.send("GET", "/" + SECRET, "", Map.of()).statusCode()).isEqualTo(404);
        posts.json("{'type':'" + BOT_SECRET + "'}");
        posts.json("{'type':'event_callback','words':'" + WORDS + "'}");
        posts.interaction("{'type':'view_submission','trigger_id':'1.1','words':'" + WORDS + "'}");
        ears.onDeed = deed -> CompletableFuture.completedFuture(WORDS);
        posts.interaction("{'type':'view_submission','trigger_id':'1.2'}");
        try (RawClient client = new RawClient(server.address())) {
            client.send("POST " + WORDS + " HTTP/1.1\r\n" + WORDS + "\r\n\r\n");
            assertThat(client.readToEnd()).doesNotContain(WORDS);
        }
        link.close();
        assertThat(logs.lines()).isNotEmpty();
        assertSecret();
    }

    @Test
    void norWhenTheTokenIsRefused() {
        slack.on("auth.test", form -> FakeSlack.Answer.ok("{'ok':false,'error':'token_revoked'}"));
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(ears.refusals + link.status().toString())
                .doesNotContain(BOT_SECRET)
                .doesNotContain(SECRET);
        assertSecret();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        InetSocketAddress taken = server.address();
        assertThat(catchThrowable(() -> EventsServer.listen(taken, QUICK, machinery, clock::get)))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("127.0.0.1:" + taken.getPort());
    }

    private void assertSecret() {
        assertThat(logs.lines()).noneMatch(line -> line.contains("abcdefgh") || line.contains(WORDS));
    }
}
