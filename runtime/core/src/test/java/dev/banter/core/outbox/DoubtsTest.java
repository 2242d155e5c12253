package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.Upload;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A frame that Slack has not acknowledged is looked for, after the time in which that settles, before it is sent again. */
final class DoubtsTest {

    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final String ASKED = WORKSPACE.id() + "/C1/1700000000.000001";

    private final ManualTimers timers = new ManualTimers();
    private final FakeWire wire = FakeWire.silent();
    private int said;
    private final List<Doubt> doubts = new ArrayList<>();
    private final LineOutbox outbox =
            new LineOutbox(new OutboxSettings(Pacing.OFF, 100, 100, SETTLE), timers, Book.NONE, new DoubtListener() {
                @Override
                public void doubted(ChannelId channel, String pluginId, Doubt doubt) {
                    doubts.add(doubt);
                }
            });

    @BeforeEach
    void connect() {
        outbox.connect(WORKSPACE, wire, new FakeDirectory());
        wire.answers("auth.test", CompletableFuture.completedStage(new FakeEvent("", Map.of("user_id", "U0BOT"))));
        history();
    }

    @Test
    void whatStandsThereIsNotSentAgain() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        history("1700000001.000001", "U0ANA", "hello", "1700000002.000001", "U0BOT", "hello");
        cut(0);
        timers.advance(SETTLE.minusMillis(1));
        assertThat(wire.calls()).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(receipt.join().ids()).containsExactly("1700000002.000001");
        assertThat(wire.texts()).containsExactly("hello");
        assertThat(doubts).containsExactly(Doubt.THERE);
        assertThat(wire.calls().get(1).arguments().get("oldest")).isEqualTo("1700000000.000001");
    }

    @Test
    void whatDoesNotStandThereIsSentAgainAndTheNextWaits() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        CompletableFuture<Receipt> next = say(ASKED, "next");
        cut(0);
        timers.advance(SETTLE);
        assertThat(wire.texts()).containsExactly("hello", "hello");
        wire.answer(1).complete("1700000009.000001");
        assertThat(receipt.join().ids()).containsExactly("1700000009.000001");
        wire.answer(2).complete("1700000010.000001");
        assertThat(next).isCompleted();
        assertThat(wire.texts()).containsExactly("hello", "hello", "next");

        history("1700000009.000001", "U0BOT", "hello");
        timers.advance(SETTLE);
        assertThat(doubts).containsExactly(Doubt.MISSING);
    }

    @Test
    void whatComesAfterItWasSentAgainIsTold() {
        say(ASKED, "hello");
        cut(0);
        timers.advance(SETTLE);
        wire.answer(1).complete("1700000009.000001");
        history("1700000009.000001", "U0BOT", "hello", "1700000008.000001", "U0BOT", "hello");
        timers.advance(SETTLE);
        assertThat(doubts).containsExactly(Doubt.MISSING, Doubt.TWICE);
    }

    /** With another way besides RTM, nothing leaves as a frame any more once the link is lost. */
    @Test
    void aFrameIsLookedForAlsoWhenTheLinkIsGoneByThen() {
        wire.withAnotherWay();
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        wire.live(false);
        cut(0);
        wire.live(true);
        history("1700000002.000001", "U0BOT", "hello");
        timers.advance(SETTLE);
        assertThat(receipt.join().ids()).containsExactly("1700000002.000001");
    }

    /** A file's id sorts behind every timestamp. */
    @Test
    void whatIsNoMessageIsNoBeginning() {
        outbox.post(new Outgoing(
                new VerbKey("a file", "test", "Test#test", 0),
                WORKSPACE,
                new Target(OutboxRig.channel("C1"), null, false),
                new Content.File(Upload.of("notes.txt", "notes"))));
        wire.answer(0).complete("F0NOTES");
        say(ASKED, "hello");
        cut(1);
        timers.advance(SETTLE);
        assertThat(wire.calls())
                .last()
                .satisfies(call -> assertThat(call.arguments().get("oldest")).hasToString("1700000000.000001"));
    }

    @Test
    void whatWasSaidBeforeIsNotTakenForIt() {
        CompletableFuture<Receipt> first = say("said once", "hello");
        wire.answer(0).complete("1700000005.000001");
        assertThat(first).isCompleted();
        history("1700000005.000001", "U0BOT", "hello");
        say("said twice", "hello");
        cut(1);
        timers.advance(SETTLE);
        assertThat(wire.texts()).containsExactly("hello", "hello", "hello");
    }

    /** What a job says, for one, answers nothing; and nothing was acknowledged there yet. */
    @Test
    void theFirstOfAChannelIsKnownByWhenItWasSent() {
        CompletableFuture<Receipt> receipt = say("job", "hello");
        String now = Instant.now().getEpochSecond() + ".000001";
        history("1700000001.000001", "U0BOT", "hello", now, "U0BOT", "hello");
        cut(0);
        timers.advance(SETTLE);
        assertThat(receipt.join().ids()).containsExactly(now);
    }

    @Test
    void aFullLineToSlackIsNoAnswer() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        cut(0);
        wire.answers("conversations.history", CompletableFuture.failedStage(failure(Kind.OVERLOADED)));
        timers.advance(SETTLE);
        assertThat(receipt).isNotDone();
    }

    @Test
    void aHistoryThatCannotBeAskedJustNowIsAskedLater() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        cut(0);
        wire.answers("conversations.history", CompletableFuture.failedStage(failure(Kind.TRANSIENT)));
        timers.advance(SETTLE);
        assertThat(receipt).isNotDone();
        history("1700000002.000001", "U0BOT", "hello");
        timers.advance(Duration.ofSeconds(5));
        assertThat(receipt).isCompleted();
        assertThat(doubts).containsExactly(Doubt.THERE);
    }

    @Test
    void whereNobodyCanKnowItIsUncertainAndTheNextGoesOn() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        say(ASKED, "next");
        cut(0);
        wire.answers("conversations.history", CompletableFuture.failedStage(failure(Kind.REFUSED)));
        timers.advance(SETTLE);
        assertThat(receipt).isCompletedExceptionally();
        assertThat(wire.texts()).containsExactly("hello", "next");
        assertThat(doubts).containsExactly(Doubt.UNKNOWN);
    }

    @Test
    void nothingIsLookedForWithoutALink() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        wire.live(false);
        cut(0);
        timers.advance(SETTLE.multipliedBy(3));
        assertThat(wire.calls()).isEmpty();
        history("1700000002.000001", "U0BOT", "hello");
        wire.live(true);
        assertThat(receipt).isCompleted();
    }

    @Test
    void itIsGivenUpInTheEnd() {
        CompletableFuture<Receipt> receipt = say(ASKED, "hello");
        for (int i = 0; i < 20; i++) {
            cut(i);
            timers.advance(SETTLE);
        }
        assertThat(receipt).isCompletedExceptionally();
        assertThat(wire.texts()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "done 👍;done :+1:",
                "see example.com;see <http://example.com|example.com>",
                "see <https://a.example/x>;see https://a.example/x",
                "grüße an <@U0ANA>;grüße an <@U0ANA>",
                "two  lines;two lines",
                "see <#C0GENERAL> and <@U0ANA>;see <#C0GENERAL|general> and <@U0ANA|ana>"
            })
    void whatSlackMakesOfATextIsLikeIt(String sent, String there) {
        assertThat(Likeness.of(there)).isEqualTo(Likeness.of(sent));
    }

    @ParameterizedTest
    @CsvSource({"done 1,done 2", "yes,no", "a b,a", "<http://x.example|this>,<http://x.example|that>", "👍,❌"})
    void otherTextsAreNot(String one, String other) {
        assertThat(Likeness.of(one)).isNotEqualTo(Likeness.of(other));
    }

    private CompletableFuture<Receipt> say(String origin, String text) {
        VerbKey key = new VerbKey(origin, "test", "Test#test", said++);
        Target target = new Target(OutboxRig.channel("C1"), null, false);
        return outbox.post(new Outgoing(key, WORKSPACE, target, new Content.Message(Post.of(text))));
    }

    private void cut(int sent) {
        wire.answer(sent).completeExceptionally(failure(Kind.UNCERTAIN));
    }

    private static SlackException failure(Kind kind) {
        return new SlackException(kind, "", "on purpose");
    }

    /** What stands in the channel: timestamp, author and text of each. */
    private void history(String... messages) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < messages.length; i += 3) {
            fields.put("messages/" + i / 3 + "/ts", messages[i]);
            fields.put("messages/" + i / 3 + "/user", messages[i + 1]);
            fields.put("messages/" + i / 3 + "/text", messages[i + 2]);
        }
        wire.answers("conversations.history", CompletableFuture.completedStage(new FakeEvent("", fields)));
    }
}
