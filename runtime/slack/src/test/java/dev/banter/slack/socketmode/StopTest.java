package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.socket.LinkTimes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that takes nothing more: what is new is another's, and what was taken is answered. */
final class StopTest extends LinkedTest {

    private static final Duration LATE = Duration.ofSeconds(30);

    private final CompletableFuture<String> answer = new CompletableFuture<>();

    /** No answer is late, however busy the machine is. */
    @Override
    SocketModeSettings quick() {
        SocketModeSettings quick = super.quick();
        LinkTimes times = quick.times();
        SocketModeSettings.Waits waits = quick.waits();
        return new SocketModeSettings(
                quick.web(),
                quick.connections(),
                new LinkTimes(
                        times.connect(),
                        times.hello(),
                        times.pingEvery(),
                        times.deadAfter(),
                        times.ack(),
                        LATE,
                        times.closing()),
                quick.reconnect(),
                quick.pace(),
                new SocketModeSettings.Waits(LATE, waits.crowded(), waits.disabled(), waits.ghosts(), waits.believed()),
                quick.longestIn(),
                quick.names());
    }

    @BeforeEach
    void twoConnections() {
        goLive();
        ears.onDeed = deed -> answer;
    }

    @Test
    void whatComesWhileAFormIsUnansweredIsLeftUnacknowledged() {
        FakeSession session = slack.session();
        session.say(message("e1", "Ev1", "1.1"));
        submit(session);
        await().until(() -> ears.deeds.size() == 1);

        link.refuseNew().toCompletableFuture().join();
        session.say(message("e3", "Ev3", "1.3"));
        session.say(message("e4", "Ev1", "1.1"));
        await().until(() -> session.received.contains(ack("e4")));
        answer.complete("{}");

        await().until(() -> session.received.contains("{\"envelope_id\":\"e2\",\"payload\":{}}"));
        await().until(() -> !session.isOpen());
        assertThat(session.received).doesNotContain(ack("e3"));
        assertThat(ears.messages).hasSize(1);
    }

    @Test
    void connectionsOnWhichNothingIsUnansweredAreClosedAndNoneIsSought() {
        int opened = slack.sessions.size();
        link.refuseNew().toCompletableFuture().join();
        await().until(() -> slack.sessions.stream().noneMatch(FakeSession::isOpen));
        assertThat(slack.sessions).hasSize(opened).allMatch(session -> session.closes.contains(1000));
        assertThat(link.status().live()).isFalse();
        assertThat(link.status().reason()).isEqualTo("the bot is stopping");
        assertThat(ears.downs).isEmpty();
    }

    private static void submit(FakeSession session) {
        session.say("{'type':'interactive','envelope_id':'e2','accepts_response_payload':true"
                + ",'payload':{'type':'view_submission','trigger_id':'1.2','view':{'callback_id':'form'}}}");
    }
}
