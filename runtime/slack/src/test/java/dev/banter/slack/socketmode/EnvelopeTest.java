package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.Event;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Incoming;
import dev.banter.slack.HostileFrames;
import dev.banter.slack.fixture.FakeSession;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in envelopes, who is told of it, and that each is acknowledged. */
class EnvelopeTest extends LinkedTest {

    @BeforeEach
    void live() {
        goLive();
    }

    @Test
    void anEventIsAcknowledgedAndHeardAsOverRtm() {
        FakeSession session = slack.session();
        session.say(message("e1", "Ev1", "1.1"));
        awaitText(session, ack("e1"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages.get(0))
                .extracting(Incoming::text, Incoming::ts)
                .containsExactly("hi", "1.1");
        assertThat(ears.events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("message");
            assertThat(event.text("channel")).contains("C1");
        });
    }

    @Test
    void retriesAndCopiesOnAnotherConnectionAreAcknowledgedAndGoToNobody() {
        FakeSession one = slack.sessions.get(0);
        FakeSession other = slack.sessions.get(1);
        String reaction = "{'type':'reaction_added','user':'U2','reaction':'eyes'}";
        one.say(event("e1", "Ev1", reaction));
        awaitText(one, ack("e1"));
        other.say(event("e1", "Ev1", reaction));
        other.say(event("e2", "Ev1", reaction).replace("'payload'", "'retry_attempt':1,'payload'"));
        awaitText(other, ack("e1"));
        awaitText(other, ack("e2"));
        other.say(event("e3", "Ev2", reaction));
        awaitText(other, ack("e3"));
        await().until(() -> ears.events.size() == 2);
    }

    @Test
    void aMessageIsAcknowledgedOnceItCannotBeLost() {
        CompletableFuture<String> safe = new CompletableFuture<>();
        ears.taking = safe;
        FakeSession session = slack.session();
        session.say(message("e1", "Ev1", "1.1"));
        session.say(message("e2", "Ev1", "1.1"));
        session.say(event("e3", "Ev3", "{'type':'reaction_added'}"));
        awaitText(session, ack("e3"));
        assertThat(session.received).doesNotContain(ack("e1"), ack("e2"));
        safe.complete("");
        awaitText(session, ack("e1"));
        awaitText(session, ack("e2"));
        assertThat(ears.messages).hasSize(1);
    }

    @Test
    void aMessageThatWasNotTakenInIsNotAcknowledgedAndIsNewWhenItComesAgain() {
        ears.taking = CompletableFuture.failedStage(new IllegalStateException("no room"));
        FakeSession session = slack.session();
        session.say(message("e1", "Ev1", "1.1"));
        session.say(event("e2", "Ev2", "{'type':'reaction_added'}"));
        awaitText(session, ack("e2"));
        ears.taking = Stages.DONE;
        session.say(message("e3", "Ev1", "1.1"));
        awaitText(session, ack("e3"));
        assertThat(session.received).doesNotContain(ack("e1"));
        assertThat(ears.messages).hasSize(2);
    }

    @Test
    void aMentionIsHeardAsTheMessageItIs() {
        FakeSession session = slack.session();
        session.say(
                event("e1", "Ev1", "{'type':'app_mention','channel':'C1','user':'U2','text':'<@U1> hi','ts':'1.1'}"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages.get(0))
                .extracting(Incoming::channel, Incoming::user, Incoming::ts)
                .containsExactly("C1", "U2", "1.1");
        assertThat(ears.events).extracting(Event::type).containsExactly("app_mention");
    }

    @Test
    void aPayloadMayBeAString() {
        FakeSession session = slack.session();
        session.say(
                "{'type':'events_api','envelope_id':'e1','payload':'{\\'event_id\\':\\'Ev1\\',\\'event\\':{\\'type\\':"
                        + "\\'message\\',\\'channel\\':\\'C1\\',\\'text\\':\\'in a string\\'}}'}");
        awaitText(session, ack("e1"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages.get(0).text()).isEqualTo("in a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'envelope_id':'e1','type':'events_api','payload':{'event':{'type':'mess",
                "{'type':'events_api','payload':{'event':nonsense},'envelope_id':'e1'}",
                "{'type':'events_api','envelope_id':'e1'} and more",
                "{'type':'events_api','envelope_id':'e1','payload':null}",
                "{'type':'events_api','envelope_id':'e1','payload':[1]}",
                "{'type':'events_api','envelope_id':'e1','payload':'no JSON'}",
                "{'type':'events_api','envelope_id':'e1','payload':{'type':'event_callback'}}",
                "{'type':'events_api','envelope_id':'e1','payload':{'event':{'user':'U2'}}}",
                "{'type':'slash_commands','envelope_id':'e1','payload':{'text':'no command'}}",
                "{'type':'interactive','envelope_id':'e1','payload':{'actions':[]}}",
                "{'type':'from_the_future','envelope_id':'e1','payload':{'a':1}}",
                "{'envelope_id':'e1'}"
            })
    void whatMakesNoSenseIsAcknowledgedAndCountedAndGoesToNobody(String frame) {
        FakeSession session = slack.session();
        session.say(frame);
        awaitText(session, ack("e1"));
        await().until(() -> ears.unknownFrames.get() == 1);
        session.say(message("e2", "Ev2", "1.1"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.events).hasSize(1);
        assertThat(ears.deeds).isEmpty();
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void anEnvelopeNestedTooDeepIsAcknowledged() {
        FakeSession session = slack.session();
        session.say("{'type':'interactive','payload':" + "[".repeat(5_000) + ",'envelope_id':'e1'}");
        awaitText(session, ack("e1"));
    }

    @Test
    void thatSlackHoldsEventsBackIsTold() {
        slack.session()
                .say("{'type':'events_api','envelope_id':'e1','payload':"
                        + "{'type':'app_rate_limited','team_id':'T1','minute_rate_limited':1518467820}}");
        awaitText(slack.session(), ack("e1"));
        await().until(() -> ears.heldBack.get() == 1);
        assertThat(ears.unknownFrames).hasValue(0);
    }

    @Test
    void aCommandIsAcknowledgedWhateverItsHandlerDoes() {
        ears.onDeed = deed -> new CompletableFuture<>();
        FakeSession session = slack.session();
        session.say("{'type':'slash_commands','envelope_id':'e1','accepts_response_payload':true,'payload':"
                + "{'command':'/deploy','text':'api','trigger_id':'13.37'}}");
        awaitText(session, ack("e1"));
        await().until(() -> ears.deeds.size() == 1);
        Deed deed = ears.deeds.get(0);
        assertThat(deed.kind()).isEqualTo("slash_commands");
        assertThat(deed.key()).isEqualTo("13.37");
        assertThat(deed.payload().type()).isEqualTo("slash_commands");
        assertThat(deed.payload().text("text")).contains("api");
    }

    @Test
    void aDeedThatComesAgainIsAcknowledgedAndGoesToNobody() {
        String pressed = "{'type':'interactive','envelope_id':'ID','payload':"
                + "{'type':'block_actions','trigger_id':'13.37','actions':[{'action_id':'go'}]}}";
        slack.sessions.get(0).say(pressed.replace("ID", "e1"));
        awaitText(slack.sessions.get(0), ack("e1"));
        slack.sessions.get(1).say(pressed.replace("ID", "e2"));
        awaitText(slack.sessions.get(1), ack("e2"));
        assertThat(ears.deeds)
                .singleElement()
                .satisfies(deed ->
                        assertThat(deed.payload().text("/actions/0/action_id")).contains("go"));
    }

    @Test
    void aFormIsAcknowledgedWithItsHandlersAnswer() {
        ears.onDeed = deed -> CompletableFuture.completedFuture("{\"response_action\":\"clear\"}");
        submit("e1", true);
        awaitText(slack.session(), "{\"envelope_id\":\"e1\",\"payload\":{\"response_action\":\"clear\"}}");
    }

    @Test
    void aFormIsAcknowledgedInTimeWithoutOne() {
        CompletableFuture<String> never = new CompletableFuture<>();
        ears.onDeed = deed -> never;
        submit("e1", true);
        awaitText(slack.session(), ack("e1"));
        never.complete("{}");
        submit("e2", true);
        awaitText(slack.session(), "{\"envelope_id\":\"e2\",\"payload\":{}}");
    }

    @Test
    void anAnswerThatSlackWouldNotTakeIsLeftOut() {
        ears.onDeed = deed -> CompletableFuture.completedFuture("{\"text\":\"" + "x".repeat(20_480) + "\"}");
        submit("e1", true);
        awaitText(slack.session(), ack("e1"));
        ears.onDeed = deed -> CompletableFuture.completedFuture("{\"text\":\"short\"}");
        submit("e2", false);
        awaitText(slack.session(), ack("e2"));
        ears.onDeed = deed -> CompletableFuture.completedFuture("{\"text\":");
        submit("e3", true);
        awaitText(slack.session(), ack("e3"));
        ears.onDeed = deed -> CompletableFuture.failedFuture(new IllegalStateException("a handler broke"));
        submit("e4", true);
        awaitText(slack.session(), ack("e4"));
        assertThat(slack.session().received).allMatch(frame -> frame.length() < 20_480);
    }

    @Test
    void theLongestAnswerThatFitsGoes() {
        String around = "{\"envelope_id\":\"e1\",\"payload\":\"\"}";
        String longest = "\"" + "x".repeat(20_480 - around.length()) + "\"";
        ears.onDeed = deed -> CompletableFuture.completedFuture(longest);
        submit("e1", true);
        awaitText(slack.session(), around.replace("\"\"", longest));
    }

    @Test
    void anAnswerWhoseLineIsGoneIsGivenOnAnother() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        ears.onDeed = deed -> answer;
        FakeSession gone = slack.session();
        submit("e1", true);
        await().until(() -> ears.deeds.size() == 1);
        slack.onOpen = session -> {};
        gone.end();
        awaitLive(1);
        answer.complete("{}");
        awaitText(slack.sessions.get(0), "{\"envelope_id\":\"e1\",\"payload\":{}}");
    }

    @Test
    void whatAnEnemySendsLeavesAWorkingLink() {
        HostileFrames frames = new HostileFrames(42);
        FakeSession session = slack.session();
        for (int i = 0; i < 2_000; i++) {
            session.say(frames.next());
        }
        session.say(message("e1", "Ev1", "1.1"));
        awaitText(session, ack("e1"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void stopsReadingWhileTooMuchIsUnfinished() {
        FakeSession session = slack.session();
        ears.full = true;
        session.say(message("e1", "Ev1", "1.1"));
        await().until(() -> ears.resume.get() != null);
        session.say(message("e2", "Ev2", "1.2"));
        await().during(Duration.ofMillis(300)).until(() -> !session.received.contains(ack("e2")));
        ears.full = false;
        Objects.requireNonNull(ears.resume.get()).run();
        awaitText(session, ack("e2"));
        assertThat(ears.downs).isEmpty();
    }

    private void submit(String envelope, boolean answerable) {
        slack.session()
                .say("{'type':'interactive','envelope_id':'" + envelope + "','accepts_response_payload':" + answerable
                        + ",'payload':{'type':'view_submission','view':{'callback_id':'form'}}}");
    }
}
