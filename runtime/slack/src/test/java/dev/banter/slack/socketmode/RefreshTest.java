package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.MachineClock;
import dev.banter.slack.fixture.Quick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack recycles connections every few hours: the next one is there before the one is gone. */
class RefreshTest extends LinkedTest {

    private static final String REFRESH =
            "{'type':'disconnect','reason':'refresh_requested','debug_info':{'host':'h'}}";

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "from_the_future"})
    void opensTheNewConnectionBeforeTheOldOneCloses(String reason) {
        link = link(quick().holding(1));
        link.start();
        awaitLive(1);
        FakeSession old = slack.session();
        AtomicInteger openAtHello = new AtomicInteger();
        slack.onOpen = session -> {
            openAtHello.set((int) slack.open());
            session.hello();
        };
        old.say("{'type':'disconnect','reason':'" + reason + "'}");
        await().until(() -> ears.successions.get() == 1 && !old.isOpen());
        assertThat(openAtHello).hasValue(2);
        assertThat(old.closes).containsExactly(1000);
        assertThat(ears.downs).isEmpty();
        assertThat(ears.lives).hasSize(1);
    }

    @Test
    void acknowledgesOnTheOldConnectionUntilTheNewOneIsLive() {
        link = link(quick().holding(1));
        link.start();
        awaitLive(1);
        FakeSession old = slack.session();
        slack.onOpen = session -> {};
        old.say(REFRESH);
        await().until(() -> slack.sessions.size() == 2);
        old.say(message("e1", "Ev1", "1.1"));
        awaitText(old, ack("e1"));
        old.say("{'type':'disconnect','reason':'warning'}");
        slack.session().hello();
        await().until(() -> !old.isOpen());
        assertThat(slack.called("apps.connections.open")).isEqualTo(2);
    }

    /** Every event goes to one connection, and again to another if it is not acknowledged there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void losesAndDoublesNothingInTwoHundredRefreshesUnderLoad(int connections) {
        link = link(quick().holding(connections));
        link.start();
        awaitLive(connections);
        try (Load load = new Load(slack)) {
            for (int turn = 1; turn <= 200; turn++) {
                FakeSession old = load.toRecycle();
                old.say(REFRESH);
                int turns = turn;
                await().pollInterval(Duration.ofMillis(2)).until(() -> ears.successions.get() == turns);
            }
            // on a quick machine the refreshes are over before as many events have come
            await().until(() -> load.sent() > 200);
            load.stop();
            await().until(load::isAllAcknowledged);
            assertThat(ears.messages)
                    .extracting(message -> String.valueOf(message.ts()))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(load.timestamps());
            assertThat(load.everWithoutASocket()).isFalse();
        }
        assertThat(ears.downs).isEmpty();
        assertThat(slack.called("apps.connections.open")).isEqualTo(200 + connections);
    }

    @Test
    void aDisconnectBeforeHelloIsALossOfThatTryAlone() {
        AtomicInteger opened = new AtomicInteger();
        slack.onOpen = session -> {
            if (opened.incrementAndGet() <= 2) {
                session.say(REFRESH);
            } else {
                session.hello();
            }
        };
        link.start();
        awaitLive(2);
        assertThat(ears.downs).isNotEmpty().allMatch(reason -> reason.contains("before hello"));
    }

    @Test
    void aResetIsFollowedByANewSocketWithin200Milliseconds() {
        link = link(quick().holding(1).with(Quick.STABLE_AT_ONCE));
        link.start();
        awaitLive(1);
        List<Duration> gaps = new ArrayList<>();
        try (MachineClock clock = new MachineClock()) {
            for (int turn = 1; turn <= 20; turn++) {
                Duration before = clock.now();
                slack.session().reset();
                int lives = turn + 1;
                await().pollInterval(Duration.ofMillis(2)).until(() -> ears.lives.size() == lives);
                gaps.add(clock.since(before));
            }
        }
        assertThat(gaps)
                .filteredOn(gap -> gap.compareTo(Duration.ofMillis(200)) <= 0)
                .hasSizeGreaterThan(17);
    }

    @Test
    void oneConnectionThatIsLostLeavesTheLinkLive() {
        goLive();
        slack.sessions.get(0).reset();
        await().until(() -> slack.sessions.size() == 3);
        awaitLive(2);
        assertThat(ears.downs).isEmpty();
        assertThat(ears.lives).hasSize(1);
    }

    @Test
    void theLinkIsGoneWithTheLastConnectionAndBackWithTheFirst() {
        goLive();
        slack.sessions.get(0).reset();
        slack.sessions.get(1).reset();
        await().until(() -> ears.lives.size() == 2 || slack.sessions.size() == 4);
        awaitLive(2);
        assertThat(ears.lives.size()).isEqualTo(ears.downs.size() + 1);
    }
}
