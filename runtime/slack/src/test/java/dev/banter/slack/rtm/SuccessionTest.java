package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.core.message.Incoming;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.FakeSlack.Answer;
import dev.banter.slack.fixture.MachineClock;
import dev.banter.slack.fixture.Quick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Slack says goodbye: the next line is there before this one is gone, and nothing on either is lost. */
class SuccessionTest extends LinkedTest {

    @Test
    void isLiveAllTheTimeWhileOneLineFollowsAnother() {
        AtomicBoolean everWithout = new AtomicBoolean();
        goLive();
        slack.onOpen = session -> {
            everWithout.compareAndSet(false, slack.open() < 2 || !link.live());
            session.hello();
        };
        for (int turn = 1; turn <= 20; turn++) {
            FakeSession old = slack.session();
            old.say("{'type':'goodbye'}");
            int turns = turn;
            await().until(() -> ears.successions.get() == turns && !old.isOpen());
            assertThat(old.closes).containsExactly(1000);
        }
        assertThat(everWithout).isFalse();
        assertThat(ears.downs).isEmpty();
        assertThat(ears.lives).hasSize(1);
        assertThat(slack.called("rtm.connect")).isEqualTo(21);
    }

    @Test
    void usesTheOldLineUntilHelloHasComeOnTheNew() {
        goLive();
        FakeSession old = slack.session();
        slack.onOpen = session -> {};
        old.say("{'type':'goodbye'}");
        await().until(() -> slack.sessions.size() == 2);
        old.say("{'type':'message','channel':'C1','user':'U2','text':'still there?','ts':'1.1'}");
        await().until(() -> ears.messages.size() == 1);
        assertThat(send("yes").join()).isNotEmpty();
        assertThat(old.received).anyMatch(frame -> frame.contains("yes"));

        slack.session().hello();
        await().until(() -> ears.successions.get() == 1);
        assertThat(send("and now").join()).isNotEmpty();
        assertThat(slack.session().received).anyMatch(frame -> frame.contains("and now"));
    }

    @Test
    void waitsForTheLastAnswersOnTheOldLine() {
        AtomicReference<String> held = new AtomicReference<>("");
        slack.onText = (session, text) -> {
            if (text.contains("slow")) {
                held.set(text);
            } else {
                session.answer(text);
            }
        };
        goLive();
        FakeSession old = slack.session();
        CompletableFuture<String> sent = send("slow");
        await().until(() -> !"".equals(held.get()));
        old.say("{'type':'goodbye'}");
        await().until(() -> ears.successions.get() == 1);
        assertThat(old.closes).isEmpty();
        old.answer(Objects.requireNonNull(held.get()));
        assertThat(sent.join()).isNotEmpty();
        await().until(() -> !old.isOpen());
    }

    @Test
    void doesNotWaitForThemForEver() {
        slack.onText = (session, text) -> {};
        goLive();
        FakeSession old = slack.session();
        CompletableFuture<String> sent = send("never answered");
        old.say("{'type':'goodbye'}");
        await().until(() -> !old.isOpen());
        assertThat(sent).isCompletedExceptionally();
    }

    @Test
    void takesTheTryThatIsUnderWayWhenTheOldLineDiesFirst() {
        goLive();
        FakeSession old = slack.session();
        slack.onOpen = session -> {};
        old.say("{'type':'goodbye'}");
        await().until(() -> slack.sessions.size() == 2);
        old.reset();
        await().until(() -> ears.downs.size() == 1);
        slack.session().hello();
        awaitLives(2);
        assertThat(slack.called("rtm.connect")).isEqualTo(2);
        assertThat(ears.successions).hasValue(0);
    }

    @Test
    void keepsTheOldLineWhileTheNextCannotBeHad() {
        goLive();
        FakeSession old = slack.session();
        slack.on("rtm.connect", form -> new Answer(500, "", Map.of()));
        old.say("{'type':'goodbye'}");
        await().until(() -> slack.called("rtm.connect") >= 4);
        assertThat(link.live()).isTrue();
        slack.answer("rtm.connect", FakeSlack.connectAnswer());
        await().until(() -> ears.successions.get() == 1);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void tellsPluginsOnceOfWhatBothLinesBring() {
        goLive();
        FakeSession old = slack.session();
        slack.onOpen = session -> {};
        old.say("{'type':'goodbye'}");
        await().until(() -> slack.sessions.size() == 2);
        FakeSession next = slack.session();
        for (int i = 0; i < 20; i++) {
            String reaction = "{'type':'reaction_added','user':'U2','event_ts':'1." + i + "'}";
            old.say(reaction);
            next.say(reaction);
        }
        next.hello();
        next.say("{'type':'reaction_added','user':'U2','event_ts':'2.0'}");
        await().until(() ->
                ears.events.stream().anyMatch(event -> event.text("event_ts").equals(Optional.of("2.0"))));
        old.say("{'type':'reaction_added','user':'U2','event_ts':'2.0'}");
        await().until(() -> !old.isOpen());
        assertThat(ears.events.stream()
                        .filter(event -> event.type().equals("reaction_added"))
                        .map(event -> event.text("event_ts")))
                .hasSize(21)
                .doesNotHaveDuplicates();
        assertThat(ears.events).extracting(Event::type).contains("goodbye");
        assertThat(ears.messages).extracting(Incoming::text).isEmpty();
    }

    /** Each link is sought as soon as the one before is of no use. */
    @Test
    void hasANewLinkWithin200MillisecondsOfAnErrorFrameManyTimesInARow() {
        link = link(quick().with(Quick.STABLE_AT_ONCE));
        goLive();
        List<Duration> gaps = new ArrayList<>();
        try (MachineClock clock = new MachineClock()) {
            for (int turn = 1; turn <= 50; turn++) {
                Duration before = clock.now();
                slack.session().say("{'type':'error','error':{'code':1,'msg':'Socket URL has expired'}}");
                int lives = turn + 1;
                await().pollInterval(Duration.ofMillis(2)).until(() -> ears.lives.size() == lives);
                gaps.add(clock.since(before));
            }
        }
        assertThat(ears.downs).hasSize(50);
        assertThat(gaps)
                .filteredOn(gap -> gap.compareTo(Duration.ofMillis(200)) <= 0)
                .hasSizeGreaterThan(45);
    }

    private CompletableFuture<String> send(String text) {
        Part part = new Part(new ChannelId("C1"), null, false, text);
        return link.send(new Act.Message(part, Trimmings.NONE)).toCompletableFuture();
    }
}
