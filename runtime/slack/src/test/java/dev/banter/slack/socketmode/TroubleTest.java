package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.FakeSlack.Answer;
import dev.banter.slack.fixture.MachineClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What Slack itself cannot mend: too many connections, Socket Mode switched off, dead connections, ghosts. */
class TroubleTest extends LinkedTest {

    private final Logger logs = (Logger) LoggerFactory.getLogger("dev.banter.slack");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        logs.addAppender(appender);
        logs.setLevel(Level.TRACE);
        link = link(quick().holding(1));
        link.start();
        awaitLive(1);
    }

    @AfterEach
    void listenNoMore() {
        logs.detachAppender(appender);
        logs.setLevel(null);
        assertThat(lines()).noneMatch(line -> line.contains("abcdefgh") || line.contains(FakeSlack.URL_SECRET));
    }

    @Test
    void withTooManyConnectionsTheOldOneIsClosedAndAnotherIsNotTriedForAWhile() {
        FakeSession old = slack.session();
        long before = System.nanoTime();
        old.say("{'type':'disconnect','reason':'too_many_websockets'}");
        await().until(() -> !old.isOpen());
        assertThat(old.closes).containsExactly(1000);
        assertThat(slack.sessions).hasSize(1);
        await().until(() -> ears.lives.size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(quick().waits().crowded());
        assertThat(ears.downs).singleElement().asString().contains("too_many_websockets", "same app token");
    }

    @Test
    void whereSocketModeIsSwitchedOffOneLineSaysWhatToDo() {
        long before = System.nanoTime();
        slack.session().say("{'type':'disconnect','reason':'link_disabled'}");
        await().until(() -> ears.lives.size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(quick().waits().disabled());
        assertThat(ears.downs)
                .singleElement()
                .asString()
                .contains("link_disabled", "switch it on", "Settings, Socket Mode")
                .doesNotContain("\n");
    }

    @Test
    void aServerThatStopsAnsweringIsNoticedWithinTheSetTime() {
        FakeSession silent = slack.session();
        try (MachineClock clock = new MachineClock()) {
            long begun = System.nanoTime();
            Duration before = clock.now();
            silent.fallSilent();
            await().until(() -> !ears.downs.isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(quick().times().pingEvery());
            assertThat(clock.since(before)).isLessThanOrEqualTo(Duration.ofSeconds(4));
        }
        await().until(() -> ears.lives.size() == 2);
    }

    @Test
    void aQuietConnectionThatAnswersPingsIsKept() {
        await().until(() -> ears.roundTrips.size() >= 8);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void answersPings() {
        slack.session().ping("are you there?");
        await().until(() -> slack.session().pongs.contains("are you there?"));
    }

    @Test
    void ghostsAreToldOfAfterAWhileAndOnce() {
        slack.session().say("{'type':'hello','num_connections':3}");
        await().until(() -> lines().stream().anyMatch(line -> line.contains("acme: Socket Mode: Slack knows of 3")));
        slack.session().say("{'type':'hello','num_connections':4}");
        await().during(quick().waits().ghosts().multipliedBy(2))
                .until(() -> lines().stream()
                                .filter(line -> line.contains("Slack knows of"))
                                .count()
                        == 1);
    }

    @Test
    void aConnectionThatHasJustBeenLostIsNoGhost() {
        slack.onOpen = session -> session.say("{'type':'hello','num_connections':2}");
        slack.session().reset();
        await().until(() -> ears.lives.size() == 2);
        await().during(quick().waits().ghosts().multipliedBy(2))
                .until(() -> lines().stream().noneMatch(line -> line.contains("Slack knows of")));
    }

    @Test
    void whateverFailsNoTokenAndNoAddressIsTold() {
        String echo =
                "you sent " + APP_SECRET + " and " + BOT_SECRET + " for wss://h.example/ws/" + FakeSlack.URL_SECRET;
        List<Answer> failures = List.of(
                new Answer(500, echo, Map.of()),
                new Answer(200, echo, Map.of()),
                Answer.ok("{'ok':false,'error':'" + APP_SECRET + "'}"),
                Answer.ok("{'ok':true,'url':'ws://198.51.100.1/ws/" + FakeSlack.URL_SECRET + "'}"),
                Answer.ok("{'ok':true,'url':'ws://127.0.0.1:1/ws/" + FakeSlack.URL_SECRET + "'}"));
        AtomicInteger turn = new AtomicInteger();
        slack.on("apps.connections.open", form -> {
            int now = turn.getAndIncrement();
            return now < failures.size() ? failures.get(now) : Answer.ok("{'ok':true,'url':'URL'}");
        });
        slack.onUpgrade = path -> turn.get() == failures.size() + 1 ? new Answer(403, echo, Map.of()) : null;
        slack.session().say("{'type':'" + echo + "','envelope_id':'e1'}");
        slack.session().say("{'type':'disconnect','reason':'" + echo + "'}");
        await().until(() -> ears.successions.get() == 1);
        slack.session().reset();
        await().until(() -> ears.lives.size() == 2);
        assertThat(ears.downs).noneMatch(line -> line.contains("abcdefgh") || line.contains(FakeSlack.URL_SECRET));
        assertThat(turn).hasValue(failures.size() + 3);
    }

    private List<String> lines() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
