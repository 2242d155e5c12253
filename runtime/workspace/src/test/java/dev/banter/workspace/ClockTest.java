package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.script.Room;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What depends on the time of day. */
final class ClockTest {

    private static final Duration URL_LIFE = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private LocalWorkspace workspace;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).on(clock));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aUrlIsGoodUntilItsLifeIsOver() {
        URI url = SlackClient.bot(workspace).rtmUrl();
        clock.pass(URL_LIFE.minusMillis(1));

        try (RtmClient client = RtmClient.connect(url)) {
            assertThat(client.next().path("type").stringValue()).isEqualTo("hello");
        }
    }

    @Test
    void aUrlThatIsTooOldIsNoGood() {
        URI url = SlackClient.bot(workspace).rtmUrl();
        clock.pass(URL_LIFE);

        try (RtmClient client = RtmClient.connect(url)) {
            assertThat(client.next()).isEqualTo(RtmTest.expired());
            assertThat(client.end()).isEqualTo("1000");
        }
    }

    @Test
    void timestampsRiseWhileTheClockStands() {
        SlackClient ana = SlackClient.person(workspace, "ana");
        String first = ana.post("#ops", "one");
        String second = ana.post("#ops", "two");
        clock.pass(Duration.ofHours(-1));
        String third = ana.post("#ops", "three");

        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
    }

    @Test
    void whatWasPutIntoAHistoryIsNotWrittenOverByWhatIsSaidAtThatMoment() {
        clock.pass(Duration.ofMinutes(1));
        Instant soon = clock.instant().plusSeconds(1);
        Room ops = workspace.scene().channel("ops");
        ops.said("ana", "now", clock.instant()).said("ben", "soon", soon).said("ana", "first");
        clock.pass(Duration.ofSeconds(1));
        ops.said("ana", "second");

        JsonNode history = SlackClient.person(workspace, "ana").ok("conversations.history", "channel", ops.id());
        assertThat(SlackClient.elements(history.path("messages"))
                        .map(message -> message.path("text").stringValue()))
                .containsExactly("second", "soon", "first", "now");
    }

    @Test
    void timestampsComeFromTheClock() {
        clock.pass(Duration.ofDays(1));

        assertThat(SlackClient.person(workspace, "ana").post("#ops", "one"))
                .startsWith(clock.instant().getEpochSecond() + ".");
    }
}
