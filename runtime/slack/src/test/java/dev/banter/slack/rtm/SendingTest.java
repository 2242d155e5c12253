package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves, and what Slack makes of it. */
class SendingTest extends LinkedTest {

    private static final ChannelId CHANNEL = new ChannelId("C1");

    @Test
    void sendsOneTextFrameAndCompletesWithTheTimestamp() {
        goLive();
        assertThat(send(new Part(CHANNEL, null, false, "grüße <@U2> \uD83D\uDE00"))
                        .join())
                .startsWith("1700000000.0000");
        assertThat(send(new Part(CHANNEL, "1.5", true, "both")).join()).startsWith("1700000000.0000");
        assertThat(send(new Part(CHANNEL, "1.5", false, "thread")).join()).startsWith("1700000000.0000");
        assertThat(slack.session().received)
                .filteredOn(frame -> frame.contains("\"message\""))
                .map(frame -> frame.replaceFirst("\"id\":\\d+", "\"id\":N"))
                .containsExactly(
                        "{\"id\":N,\"type\":\"message\",\"channel\":\"C1\",\"text\":\"grüße <@U2> \uD83D\uDE00\"}",
                        "{\"id\":N,\"type\":\"message\",\"channel\":\"C1\",\"text\":\"both\",\"thread_ts\":\"1.5\",\"reply_broadcast\":true}",
                        "{\"id\":N,\"type\":\"message\",\"channel\":\"C1\",\"text\":\"thread\",\"thread_ts\":\"1.5\"}");
    }

    @Test
    void matchesAnswersThatComeInAnyOrderAndTwice() {
        AtomicReference<@Nullable String> held = new AtomicReference<>();
        slack.onText = (session, text) -> {
            if (text.contains("first")) {
                held.set(text);
            } else {
                session.answer(text);
                session.answer(text);
                String first = held.getAndSet(null);
                if (first != null) {
                    session.answer(first);
                }
            }
        };
        goLive();
        CompletableFuture<String> first = send("first");
        CompletableFuture<String> second = send("second");
        assertThat(second.join()).isNotEqualTo(first.join());
    }

    @ParameterizedTest
    @CsvSource({
        "2, message text is missing, REFUSED",
        "3, channel_not_found, NOT_FOUND",
        "4, Unknown channel, NOT_FOUND",
        "99, who knows, REFUSED"
    })
    void failsWithSlacksNumberAndWords(String code, String words, Kind kind) {
        answerWith("{'ok':false,'reply_to':ID,'error':{'code':" + code + ",'msg':'" + words + "'}}");
        goLive();
        SlackException failure = failure(send("hi"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(words).hasMessageContaining("C1");
    }

    @ParameterizedTest
    @CsvSource({
        "{'ok':false;'reply_to':ID}",
        "{'ok':false;'reply_to':ID;'error':'nope'}",
        "{'ok':false;'reply_to':ID;'error':[]}"
    })
    void failsThoughSlackGivesNoNumber(String answer) {
        answerWith(answer.replace(';', ','));
        goLive();
        assertThat(failure(send("hi")).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void handsBackWhatWasTooFast() {
        answerWith("{'ok':false,'reply_to':ID,'error':{'code':-1,'msg':'slow down, too many messages...'}}");
        goLive();
        assertThatThrownBy(() -> send("hi").join())
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(NotSentException.class))
                .extracting(NotSentException::pause)
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isUncertainWhenNoAnswerComes() {
        slack.onText = (session, text) -> {
            if (text.contains("ping")) {
                session.answer(text);
            }
        };
        goLive();
        assertThat(failure(send("hi")).kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void isUncertainWhenTheLinkIsLostBeforeTheAnswer() {
        slack.onText = (session, text) -> {
            if (text.contains("\"message\"")) {
                session.reset();
            }
        };
        goLive();
        assertThat(failure(send("hi")).kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void handsBackWhatFindsNoLink() {
        assertThatThrownBy(() -> send("hi").join())
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(NotSentException.class))
                .extracting(NotSentException::pause)
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void refusesWhatComesAfterTheClose() {
        goLive();
        link.close();
        assertThat(failure(send("hi")).kind()).isEqualTo(Kind.CLOSED);
    }

    @Test
    void keepsAFrameThatIsTooLongToItself() {
        goLive();
        assertThat(failure(send("€".repeat(6_000))).kind()).isEqualTo(Kind.REFUSED);
        assertThat(send("after").join()).isNotEmpty();
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void tellsEachTimeTheLinkComesBack() {
        AtomicInteger told = new AtomicInteger();
        link.onLive(told::incrementAndGet);
        goLive();
        slack.session().say("{'type':'error'}");
        awaitLives(2);
        await().until(() -> told.get() == 2);
    }

    @Test
    void getsAnswersThoughReadingPauses() {
        goLive();
        ears.full = true;
        slack.session().say("{'type':'message','channel':'C1','text':'the last straw'}");
        await().until(() -> ears.resume.get() != null);
        assertThat(send("a handler waits for this").join()).isNotEmpty();
    }

    private void answerWith(String json) {
        slack.onText = (session, text) -> {
            if (text.contains("\"ping\"")) {
                session.answer(text);
            } else {
                session.say(json.replace("ID", text.replaceAll("\\D*(\\d+).*", "$1")));
            }
        };
    }

    private CompletableFuture<String> send(String text) {
        return send(new Part(CHANNEL, null, false, text));
    }

    private CompletableFuture<String> send(Part part) {
        return link.send(new Act.Message(part, Trimmings.NONE)).toCompletableFuture();
    }

    private static SlackException failure(CompletableFuture<String> sent) {
        return (SlackException)
                Objects.requireNonNull(catchThrowable(sent::join).getCause());
    }
}
