package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.Event;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Incoming;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in requests, who is told of it, and what each is answered with. */
class RequestTest extends LinkedTest {

    @Override
    Duration patience() {
        return Duration.ofSeconds(3);
    }

    @BeforeEach
    void live() {
        goLive();
    }

    @Test
    void aChallengeIsAnswered() {
        HttpResponse<String> answer = posts.json("{'token':'x','challenge':'abc&<','type':'url_verification'}");
        assertTaken(answer, "abc&<");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void anEventIsTakenAndHeardAsOverRtm() {
        assertTaken(posts.json(message("Ev1", "1.1")), "");
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages)
                .singleElement()
                .extracting(Incoming::text, Incoming::ts)
                .containsExactly("hi", "1.1");
        assertThat(ears.events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("message");
            assertThat(event.text("channel")).contains("C1");
        });
        assertThat(ears.frames).hasValue(1);
    }

    @Test
    void aRetryIsTakenAndGoesToNobody() {
        String reaction = event("Ev1", "{'type':'reaction_added','user':'U2','reaction':'eyes'}")
                .replace('\'', '"');
        assertTaken(posts.json(reaction), "");
        clock.set(NOW.plusSeconds(60));
        Map<String, String> headers = posts.signed(reaction, "application/json");
        headers.put("X-Slack-Retry-Num", "2");
        headers.put("X-Slack-Retry-Reason", "http_timeout");
        assertTaken(posts.post(reaction, headers), "");
        assertTaken(posts.json(event("Ev2", "{'type':'pin_added'}")), "");
        await().until(() -> ears.events.size() == 2);
        assertThat(ears.events).extracting(Event::type).containsExactly("reaction_added", "pin_added");
    }

    @Test
    void aRetryMayBeTheFirstThatComes() {
        String body = message("Ev1", "1.1").replace('\'', '"');
        Map<String, String> headers = posts.signed(body, "application/json");
        headers.put("X-Slack-Retry-Num", "3");
        headers.put("X-Slack-Retry-Reason", "connection_failed");
        assertTaken(posts.post(body, headers), "");
        await().until(() -> ears.messages.size() == 1);
    }

    @Test
    void aMessageThatWasNotTakenInIsRefusedAndIsNewWhenItComesAgain() {
        ears.taking = CompletableFuture.failedStage(new IllegalStateException("no room"));
        assertThat(posts.json(message("Ev1", "1.1")).statusCode()).isEqualTo(503);
        ears.taking = Stages.DONE;
        assertTaken(posts.json(message("Ev1", "1.1")), "");
        assertThat(ears.messages).hasSize(2);
    }

    @Test
    void aMentionIsHeardAsTheMessageItIs() {
        posts.json(event("Ev1", "{'type':'app_mention','channel':'C1','user':'U2','text':'<@U1> hi','ts':'1.1'}"));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages)
                .singleElement()
                .extracting(Incoming::user, Incoming::ts)
                .containsExactly("U2", "1.1");
        assertThat(ears.events).extracting(Event::type).containsExactly("app_mention");
    }

    @Test
    void aCommandIsAForm() {
        ears.onDeed = deed -> new CompletableFuture<>();
        assertTaken(
                posts.form("command=%2Fdeploy&text=a+%26+b+%C3%BC&user_id=U2&channel_id=C1&team_id=T1"
                        + "&trigger_id=13.37&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"),
                "");
        await().until(() -> ears.deeds.size() == 1);
        Deed deed = ears.deeds.get(0);
        assertThat(deed.kind()).isEqualTo("slash_commands");
        assertThat(deed.key()).isEqualTo("13.37");
        assertThat(deed.payload().text("command")).contains("/deploy");
        assertThat(deed.payload().text("text")).contains("a & b ü");
        assertThat(deed.payload().text("response_url")).contains("https://hooks.slack.com/commands/1");
    }

    @Test
    void twoFormsThatAreAlikeAreTwo() {
        String typed = "command=%2Fdeploy&text=shop&user_id=U2&channel_id=C1&team_id=T1";
        assertTaken(posts.form(typed), "");
        clock.set(NOW.plusSeconds(1));
        assertTaken(posts.form(typed), "");
        await().until(() -> ears.deeds.size() == 2);
        assertThat(ears.deeds).extracting(Deed::key).doesNotHaveDuplicates();
    }

    @Test
    void aButtonIsAPayloadInAFormAndIsTakenAtOnce() {
        ears.onDeed = deed -> new CompletableFuture<>();
        String pressed = "{'type':'block_actions','team':{'id':'T1'},'trigger_id':'13.37','actions':[{'action_id':'go',"
                + "'value':'100% & more'}]}";
        assertTaken(posts.interaction(pressed), "");
        clock.set(NOW.plusSeconds(1));
        assertTaken(posts.interaction(pressed), "");
        assertTaken(submit("13.38"), "");
        await().until(() -> ears.deeds.size() == 2);
        assertThat(ears.deeds).extracting(Deed::kind).containsExactly("block_actions", "view_submission");
        assertThat(ears.deeds.get(0)).satisfies(deed -> {
            assertThat(deed.payload().text("/actions/0/value")).contains("100% & more");
        });
    }

    @Test
    void aFormIsAnsweredWithWhatItsHandlerSays() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        ears.onDeed = deed -> answer.completeAsync(() -> "{\"response_action\":\"clear\"}");
        HttpResponse<String> response = submit("1.1");
        assertTaken(response, "{\"response_action\":\"clear\"}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
    }

    @Test
    void aFormIsAnsweredInTimeWithoutIt() {
        CompletableFuture<String> never = new CompletableFuture<>();
        ears.onDeed = deed -> never;
        assertTaken(submit("1.1"), "");
        never.complete("{}");
        assertTaken(submit("1.2"), "{}");
    }

    @Test
    void anAnswerThatIsNoJsonIsLeftOut() {
        ears.onDeed = deed -> CompletableFuture.completedFuture("{\"text\":");
        assertTaken(submit("1.1"), "");
        ears.onDeed = deed -> CompletableFuture.failedFuture(new IllegalStateException("a handler broke"));
        assertTaken(submit("1.2"), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'from_the_future','a':1}",
                "{'a':1}",
                "{}",
                "[]",
                "",
                "nonsense",
                "{'type':'event_callback','event':{'type':'mess",
                "{'type':'event_callback','event_id':'Ev1'}",
                "{'type':'event_callback','event':{'user':'U2'}}",
                "{'type':'url_verification'}",
                "command=/deploy"
            })
    void whatMakesNoSenseIsTakenAndCountedAndGoesToNobody(String body) {
        assertTaken(posts.json(body), "");
        assertUnknown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload=nonsense",
                "payload=%5B%5D",
                "payload=%7B%22actions%22%3A%5B%5D%7D",
                "payload=%GG",
                "text=no+command",
                "&&&=&=",
                ""
            })
    void soIsAFormWithoutSense(String body) {
        assertTaken(posts.form(body), "");
        assertUnknown();
    }

    private void assertUnknown() {
        await().until(() -> ears.unknownFrames.get() == 1);
        assertTaken(posts.json(message("Ev9", "9.9")), "");
        await().until(() -> ears.events.size() == 1);
        assertThat(ears.deeds).isEmpty();
    }

    @Test
    void aLookAtTheCertificateIsTaken() {
        assertTaken(posts.form("ssl_check=1&token=x"), "");
        assertThat(ears.deeds).isEmpty();
        assertThat(ears.unknownFrames).hasValue(0);
    }

    @Test
    void thatSlackHoldsEventsBackIsTold() {
        posts.json("{'type':'app_rate_limited','team_id':'T1','minute_rate_limited':1518467820,'api_app_id':'A1'}");
        await().until(() -> ears.heldBack.get() == 1);
        assertThat(ears.unknownFrames).hasValue(0);
    }

    @Test
    void whatComesWhileTooMuchIsUnfinishedWaitsForRoom() {
        ears.full = true;
        CompletableFuture<HttpResponse<String>> response =
                CompletableFuture.supplyAsync(() -> posts.json(message("Ev1", "1.1")));
        await().until(() -> ears.resume.get() != null);
        ears.full = false;
        Objects.requireNonNull(ears.resume.get()).run();
        assertTaken(response.join(), "");
        await().until(() -> ears.messages.size() == 1);
    }

    @Test
    void anInletThatBreaksTakesNothingElseWithIt() {
        ears.failing = true;
        assertTaken(posts.json(message("Ev1", "1.1")), "");
        await().until(() -> ears.events.size() == 1);
        posts.json(event("Ev3", "{'type':'pin_added'}"));
        await().until(() -> ears.events.size() == 2);
        ears.failing = false;
        assertTaken(posts.json(message("Ev2", "1.2")), "");
        await().until(() -> ears.messages.size() == 1);
    }

    private HttpResponse<String> submit(String trigger) {
        return posts.interaction("{'type':'view_submission','team':{'id':'T1'},'trigger_id':'" + trigger
                + "','view':{'callback_id':'form'}}");
    }

    private static void assertTaken(HttpResponse<String> response, String body) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
    }
}
