package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.app.link.LinkStep;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events on Socket Mode: which there are, and what becomes of those that nobody acknowledges. */
final class SocketEventsTest {

    private final SettableClock clock = new SettableClock();
    private LocalWorkspace workspace;
    private SlackClient ana;
    private SlackClient bot;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).forApp(AppSettings.USUAL.on(clock)));
        ana = SlackClient.person(workspace, "ana");
        bot = SlackClient.bot(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aMessageIsAnEventLikeRtmsInAnEnvelope() {
        try (SocketClient app = SocketClient.connect(workspace);
                RtmClient rtm = bot.connect()) {
            ana.post("#ops", "hello");
            JsonNode envelope = app.next();
            app.ack(envelope);

            assertThat(envelope.path("type").stringValue()).isEqualTo("events_api");
            assertThat(envelope.path("accepts_response_payload").booleanValue()).isFalse();
            assertThat(envelope.path("retry_attempt").intValue()).isZero();
            JsonNode payload = envelope.path("payload");
            assertThat(payload.path("type").stringValue()).isEqualTo("event_callback");
            assertThat(payload.path("event_id").stringValue()).startsWith("Ev");
            assertThat(payload.path("event_time").longValue()).isPositive();
            assertThat(payload.at("/authorizations/0/user_id").stringValue()).isEqualTo(bot.id());
            assertThat(payload.at("/event/channel_type").stringValue()).isEqualTo("channel");
            assertThat(payload.path("event")).isEqualTo(rtm.next());
        }
    }

    @Test
    void aMentionIsAnEventOfItsOwnBesides() {
        try (SocketClient app = SocketClient.connect(workspace)) {
            ana.post("#ops", "hi <@" + bot.id() + ">");
            JsonNode message = app.next();
            JsonNode mention = app.next();
            assertThat(message.at("/payload/event/type").stringValue()).isEqualTo("message");
            assertThat(mention.at("/payload/event/type").stringValue()).isEqualTo("app_mention");
            assertThat(mention.at("/payload/event").has("channel_type")).isFalse();
            assertThat(mention.at("/payload/event/ts")).isEqualTo(message.at("/payload/event/ts"));
            assertThat(mention.at("/payload/event_id")).isNotEqualTo(message.at("/payload/event_id"));
        }
    }

    @Test
    void theBotHearsWhatTheEventsApiHasAndNoMore() {
        try (SocketClient app = SocketClient.connect(workspace);
                RtmClient typist = ana.connect()) {
            String ops = ana.channel("ops");
            typist.send("{\"type\":\"typing\",\"channel\":\"%s\"}".formatted(ops));
            String own = bot.post(ops, "own words");
            ana.create("elsewhere");
            ana.post("elsewhere", "unheard");
            ana.ok("reactions.add", "channel", ops, "timestamp", own, "name", "eyes");
            ana.post(ops, "reply", "thread_ts", own);
            SlackClient.person(workspace, "dora").id();

            assertThat(app.event("message").path("text").stringValue()).isEqualTo("own words");
            assertThat(app.next().at("/payload/event/type").stringValue()).isEqualTo("channel_created");
            assertThat(app.event("reaction_added").path("reaction").stringValue())
                    .isEqualTo("eyes");
            assertThat(app.event("message").path("text").stringValue()).isEqualTo("reply");
            JsonNode replied = app.event("message");
            assertThat(replied.has("subtype")).isFalse();
            assertThat(replied.has("hidden")).isFalse();
            assertThat(replied.at("/message/reply_count").intValue()).isEqualTo(1);
            assertThat(app.event("team_join").at("/user/name").stringValue()).isEqualTo("dora");
        }
    }

    @Test
    void eachEnvelopeGoesToOneConnection() {
        try (SocketClient one = SocketClient.connect(workspace);
                SocketClient other = SocketClient.connect(workspace)) {
            ana.post("#ops", "first");
            ana.post("#ops", "second");
            assertThat(List.of(one.event("message"), other.event("message")))
                    .extracting(event -> event.path("text").stringValue())
                    .containsExactlyInAnyOrder("first", "second");
        }
    }

    @Test
    void whatIsNotAcknowledgedComesAgainOnAnotherConnection() {
        try (SocketClient one = SocketClient.connect(workspace);
                SocketClient other = SocketClient.connect(workspace)) {
            ana.post("#ops", "hello");
            JsonNode first = one.next();
            pass(Duration.ofSeconds(3));
            JsonNode second = other.next();
            pass(Duration.ofSeconds(3));
            pass(Duration.ofMinutes(1));
            JsonNode third = one.next();
            pass(Duration.ofSeconds(3));
            pass(Duration.ofMinutes(5));
            JsonNode fourth = other.next();

            assertThat(List.of(first, second, third, fourth))
                    .extracting(envelope -> envelope.path("retry_attempt").intValue())
                    .containsExactly(0, 1, 2, 3);
            assertThat(second.path("retry_reason").stringValue()).isEqualTo("timeout");
            assertThat(fourth.at("/payload/event_id")).isEqualTo(first.at("/payload/event_id"));
        }
    }

    @Test
    void whatIsAcknowledgedDoesNotComeAgain() {
        List<LinkStep> acks = new CopyOnWriteArrayList<>();
        workspace.script().sockets().listen(step -> {
            if (step instanceof LinkStep.Acknowledged) {
                acks.add(step);
            }
        });
        try (SocketClient app = SocketClient.connect(workspace)) {
            ana.post("#ops", "hello");
            app.event("message");
            await().untilAsserted(() -> assertThat(acks).hasSize(1));
            pass(Duration.ofSeconds(3));
            ana.post("#ops", "more");
            assertThat(app.event("message").path("text").stringValue()).isEqualTo("more");
        }
    }

    @Test
    void whatHappensWhileThereIsNoConnectionWaitsForOne() {
        SocketClient.connect(workspace).close();
        await().until(() -> workspace.script().sockets().alive() == 0);
        ana.post("#ops", "hello?");
        pass(Duration.ofSeconds(3));
        pass(Duration.ofSeconds(3));
        try (SocketClient app = SocketClient.connect(workspace)) {
            pass(Duration.ofMinutes(1));
            JsonNode late = app.next();
            assertThat(late.at("/payload/event/text").stringValue()).isEqualTo("hello?");
            assertThat(late.path("retry_attempt").intValue()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionEndsWhenItsLifeIsOver() {
        try (SocketClient app = SocketClient.connect(workspace)) {
            pass(Duration.ofMinutes(301).minusSeconds(10));
            assertThat(app.next().path("reason").stringValue()).isEqualTo("warning");
            pass(Duration.ofSeconds(10));
            assertThat(app.next().path("reason").stringValue()).isEqualTo("refresh_requested");
            assertThat(app.end()).isEqualTo("1000");
        }
    }

    private void pass(Duration time) {
        clock.pass(time);
        workspace.script().sockets().catchUp();
    }
}
