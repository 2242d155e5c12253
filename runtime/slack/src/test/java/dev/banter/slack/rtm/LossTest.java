package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.MachineClock;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to lose the link, and that a fresh one follows, by a fresh address. */
class LossTest extends LinkedTest {

    static Stream<Arguments> ways() {
        return Stream.of(
                way("error frame", "error 1", s -> s.say("{'type':'error','error':{'code':1,'msg':'expired'}}")),
                way("error frame without error", "error 0", s -> s.say("{'type':'error'}")),
                way("migration", "moves", s -> s.say("{'type':'team_migration_started'}")),
                way("close frame", "code 1001", s -> s.send(new CloseWebSocketFrame(1001, "restart"))),
                way("close frame without a code", "closed", s -> s.send(new CloseWebSocketFrame())),
                way("end of the stream", "broke", FakeSession::end),
                way("reset", "", FakeSession::reset),
                way("half open", "nothing came", FakeSession::fallSilent),
                way("bad UTF-8", "", s -> s.say(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})),
                way("frame over the limit", "", s -> s.say(new byte[2 * 1024 * 1024])),
                way("fragments over the limit", "TooLong", LossTest::fragments),
                way("masked frame from a server", "", s -> s.raw("\u0081\u0081aaaaa")),
                way("reserved opcode", "", s -> s.raw("\u0083\u0000")),
                way("reserved bits", "", s -> s.raw("\u00f1\u0001a")),
                way(
                        "length below zero",
                        "",
                        s -> s.raw("\u0081\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")),
                way("close frame of one byte", "", s -> s.raw("\u0088\u0001a")));
    }

    private static Arguments way(String name, String reason, Consumer<FakeSession> how) {
        return Arguments.of(Named.of(name, how), reason);
    }

    private static void fragments(FakeSession session) {
        session.send(new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(new byte[900_000])));
        session.send(new ContinuationWebSocketFrame(true, 0, Unpooled.wrappedBuffer(new byte[900_000])));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aFreshLinkFollows(Consumer<FakeSession> how, String reason) {
        goLive();
        FakeSession first = slack.session();
        how.accept(first);
        awaitLives(2);
        assertThat(ears.downs).singleElement().asString().contains(reason);
        assertThat(slack.called("rtm.connect")).isEqualTo(2);
        assertThat(slack.called("auth.test")).isEqualTo(1);

        slack.session().say("{'type':'message','channel':'C1','user':'U2','text':'still there?','ts':'1.1'}");
        await().until(() -> !ears.messages.isEmpty());
    }

    @Test
    void tellsSlackThatAFrameWasTooLong() {
        goLive();
        FakeSession first = slack.session();
        fragments(first);
        await().until(() -> first.closes.contains(1009));
    }

    @Test
    void answersACloseFrameBeforeItCloses() {
        goLive();
        FakeSession first = slack.session();
        first.send(new CloseWebSocketFrame(1012, ""));
        await().until(() -> !first.isOpen());
        assertThat(first.closes).hasSize(1);
    }

    @Test
    void findsAHalfOpenLinkWithinTheSetTime() {
        goLive();
        slack.onText = (session, text) -> {};
        try (MachineClock clock = new MachineClock()) {
            long begun = System.nanoTime();
            Duration before = clock.now();
            slack.session().fallSilent();
            await().until(() -> !ears.downs.isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(quick().times().pingEvery());
            assertThat(clock.since(before)).isLessThanOrEqualTo(Duration.ofSeconds(4));
        }
    }

    @Test
    void staysOnAQuietLinkThatAnswersPings() {
        goLive();
        await().until(() -> ears.roundTrips.size() >= 8);
        assertThat(ears.downs).isEmpty();
        assertThat(slack.session().received.get(0)).isEqualTo("{\"id\":1,\"type\":\"ping\"}");
    }

    @Test
    void takesAnyWordForASignOfLife() {
        slack.onText = (session, text) -> session.say("{'type':'user_typing'}");
        goLive();
        await().until(() -> slack.session().received.size() >= 8);
        assertThat(ears.downs).isEmpty();
        assertThat(ears.roundTrips).isEmpty();
    }

    @Test
    void comesBackAtOnceAfterOneLossAndSlowerAfterMore() {
        slack.onOpen = session -> {
            session.hello();
            if (slack.sessions.size() < 6) {
                session.say("{'type':'team_migration_started'}");
            }
        };
        link.start();
        awaitLives(6);
        assertThat(slack.called("rtm.connect")).isEqualTo(6);
    }

    @Test
    void isNotMovedByWhatAnOldConnectionStillSays() {
        goLive();
        FakeSession old = slack.session();
        old.say("{'type':'team_migration_started'}");
        for (int i = 0; i < 50; i++) {
            old.say("{'type':'hello'}");
            old.say("{'type':'goodbye'}");
            old.say("{'type':'error'}");
            old.say("{'type':'message','channel':'C1','text':'late'}");
        }
        old.send(new BinaryWebSocketFrame());
        awaitLives(2);
        await().until(() -> !old.isOpen());
        assertThat(ears.lives).hasSize(2);
        assertThat(ears.messages).isEmpty();
    }
}
