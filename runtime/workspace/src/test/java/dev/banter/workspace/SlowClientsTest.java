package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.gate.Limits;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin and do not go on. */
final class SlowClientsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "POST /api/api.test HTTP/1.1\r\nHost: 127",
                "POST /api/api.test HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 10\r\n\r\nx=",
                "POST /api/api.test HTTP/1.1\r\nHost: AUTHORITY\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx=",
                "GET /rtm/0 HTTP/1.1\r\nHost: AUTHORITY\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebS",
            })
    void whatIsHalfSentTwoHundredTimesHoldsNobodyBack(String half) throws IOException {
        try (LocalWorkspace workspace = start(new Limits(LONG, LONG));
                Crowd crowd = new Crowd(workspace.address());
                RtmClient bot = SlackClient.bot(workspace).connect()) {
            crowd.send(200, half.replace("AUTHORITY", workspace.page().getAuthority()));

            SlackClient.person(workspace, "ana").post("#general", "hello");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("hello");
            assertThat(crowd.clients()).hasSize(200).allMatch(RawClient::isOpen);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "POST /api/api.test HTTP/1.1\r\nHost: 127",
                "POST /api/api.test HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 10\r\n\r\nx=",
                "GET /rtm/0 HTTP/1.1\r\nHost: AUTHORITY\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebS",
            })
    void andIsHungUpOnInTime(String half) throws IOException {
        try (LocalWorkspace workspace = start(new Limits(SHORT, LONG));
                Crowd crowd = new Crowd(workspace.address())) {
            crowd.send(200, half.replace("AUTHORITY", workspace.page().getAuthority()));

            for (RawClient client : crowd.clients()) {
                assertThat(client.untilTheEnd()).isEmpty();
            }
        }
    }

    @Test
    void whoWaitsForALateAnswerIsNotHungUpOn() throws IOException {
        try (LocalWorkspace workspace = start(new Limits(SHORT, LONG))) {
            workspace.script().next("auth.test").isLate(SHORT.multipliedBy(4));

            assertThat(SlackClient.person(workspace, "ana").id()).startsWith("U");
        }
    }

    @Test
    void aFrameThatDoesNotEndHoldsNobodyBack() throws IOException {
        try (LocalWorkspace workspace = start(new Limits(LONG, LONG));
                RtmClient half = SlackClient.person(workspace, "ben").connect();
                RtmClient bot = SlackClient.bot(workspace).connect()) {
            half.sendPart("{\"type\":", false);

            SlackClient.person(workspace, "ana").post("#general", "hello");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("hello");
        }
    }

    @Test
    void aConnectionWithoutRequestsIsHungUpOn() throws IOException {
        try (LocalWorkspace workspace = start(new Limits(LONG, SHORT));
                RawClient client = new RawClient(workspace.address())) {
            assertThat(client.untilTheEnd()).isEmpty();
        }
    }

    @Test
    void anRtmConnectionMayBeSilent() throws IOException {
        try (LocalWorkspace workspace = start(new Limits(LONG, SHORT));
                RtmClient silent = SlackClient.person(workspace, "ana").connect();
                RtmClient other = SlackClient.person(workspace, "ben").connect();
                RawClient later = new RawClient(workspace.address())) {
            assertThat(later.untilTheEnd()).isEmpty();
            other.send("{\"id\":1,\"type\":\"ping\"}");
            silent.send("{\"id\":2,\"type\":\"ping\"}");

            assertThat(other.next().path("reply_to").intValue()).isEqualTo(1);
            assertThat(silent.next().path("reply_to").intValue()).isEqualTo(2);
        }
    }

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersHearOn() throws IOException {
        try (LocalWorkspace workspace = start(new Limits(LONG, LONG));
                RtmClient reader = SlackClient.person(workspace, "ben").connect();
                RawClient deaf = new RawClient(workspace.address())) {
            SlackClient ana = SlackClient.person(workspace, "ana");
            deaf.send("GET " + ana.rtmUrl().getPath() + " HTTP/1.1\r\nHost: "
                    + workspace.page().getAuthority()
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            String long40k = "x".repeat(40_000);
            for (int i = 0; i < 600; i++) {
                ana.post("#ops", long40k);
            }

            assertThat(deaf.untilTheEnd().length()).isLessThan(600 * long40k.length());
            for (int i = 0; i < 600; i++) {
                assertThat(reader.next().path("text").stringValue()).hasSize(40_000);
            }
        }
    }

    private static LocalWorkspace start(Limits limits) throws IOException {
        return LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0), limits);
    }
}
