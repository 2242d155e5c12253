package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.GENERAL;
import static dev.banter.core.outbox.OutboxRig.entry;
import static dev.banter.core.outbox.OutboxRig.keeping;
import static dev.banter.core.outbox.OutboxRig.named;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.HeldBook;
import dev.banter.core.time.ManualTimers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Trimmings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an earlier process may have sent is looked for before it is sent. */
@Timeout(120)
final class ResumingTest {

    private final HeldBook book = new HeldBook();
    private final FakeWire wire = FakeWire.answering();
    private final ManualTimers timers = new ManualTimers();
    private final FakeDirectory directory = new FakeDirectory();
    private final LineOutbox outbox = keeping(book, timers);

    @BeforeEach
    void connect() {
        outbox.connect(WORKSPACE, wire, directory.knows("ops", "C1"));
        wire.answers("auth.test", CompletableFuture.completedStage(new FakeEvent("", Map.of("user_id", "U0BOT"))));
    }

    @Test
    void whatIsLeftOfAChannelIsLookedForByItsMark() {
        Entry first = entry("one", "hello");
        leave(first);
        leave(entry("two", "and more"));
        book.latest.put(new ChannelId("C1"), "5.5");
        history(Map.of(
                "ts",
                "6.6",
                "user",
                "U0BOT",
                "metadata/event_payload/banter_key",
                first.key().mark(0)));
        outbox.resume(WORKSPACE);

        assertThat(wire.texts()).containsExactly("and more");
        assertThat(book.told).containsExactly("C1 hello [6.6]", "C1 and more [1.000001]");
        assertThat(wire.calls())
                .filteredOn(call -> call.method().equals("conversations.history"))
                .extracting(call -> String.valueOf(call.arguments().get("oldest")))
                .containsExactly("5.5", "5.5");
    }

    /** It was acknowledged, and the process ended before that was written down. */
    @Test
    void moreThanOneMayBeThere() {
        book.latest.put(new ChannelId("C1"), "5.5");
        leave(entry("one", "hello"));
        leave(entry("two", "hello"));
        leave(entry("three", "hello"));
        Map<String, String> newest =
                Map.of("messages/0/ts", "7.7", "messages/0/user", "U0BOT", "messages/0/text", "hello");
        Map<String, String> both = new HashMap<>(newest);
        both.putAll(Map.of("messages/1/ts", "6.6", "messages/1/user", "U0BOT", "messages/1/text", "hello"));
        wire.answers(new FakeEvent("", both));
        wire.answers(new FakeEvent("", newest));
        wire.answers(new FakeEvent("", Map.of()));
        outbox.resume(WORKSPACE);
        assertThat(book.told).containsExactly("C1 hello [6.6]", "C1 hello [7.7]", "C1 hello [1.000001]");
        assertThat(wire.calls())
                .filteredOn(call -> call.method().equals("conversations.history"))
                .extracting(call -> String.valueOf(call.arguments().get("oldest")))
                .containsExactly("5.5", "5.5", "5.5");
    }

    @Test
    void whatWaitsForWhereToKeepsItsOrder() {
        book.latest.put(new ChannelId("C1"), "5.5");
        leave(entry("one", new Target(named("later"), null, false), "hello"));
        leave(entry("two", new Target(named("later"), null, false), "and more"));
        history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        outbox.resume(WORKSPACE);
        directory.knows("later", "C1");
        assertThat(book.told).containsExactly("C1 hello [6.6]", "C1 and more [1.000001]");
    }

    /** Such as one for a name that had to be looked up first. */
    @Test
    void whatIsSaidMeanwhileIsNotTakenForIt() {
        book.latest.put(new ChannelId("C1"), "5.5");
        leave(entry("one", new Target(named("later"), null, false), "hello"));
        outbox.resume(WORKSPACE);
        say("new", "hello");
        history(Map.of("ts", "1.000001", "user", "U0BOT", "text", "hello"));
        directory.knows("later", "C1");
        assertThat(book.told).containsExactly("C1 hello [1.000001]", "C1 hello [1.000002]");
    }

    @Test
    void whatIsSaidMeanwhileDoesNotHideIt() {
        book.latest.put(new ChannelId("C1"), "0.5");
        leave(entry("one", new Target(named("later"), null, false), "hello"));
        outbox.resume(WORKSPACE);
        say("new", "fresh");
        history(Map.of("ts", "0.6", "user", "U0BOT", "text", "hello"));
        directory.knows("later", "C1");
        assertThat(book.told).containsExactly("C1 fresh [1.000001]", "C1 hello [0.6]");
    }

    /** Slack's pages begin with the newest. */
    @Test
    void ofTwoWithTheSameTextTheEarlierIsIt() {
        book.latest.put(new ChannelId("C1"), "5.5");
        leave(entry("one", "hello"));
        wire.answers(new FakeEvent(
                "",
                Map.of(
                        "messages/0/ts",
                        "7.7",
                        "messages/0/user",
                        "U0BOT",
                        "messages/0/text",
                        "hello",
                        "response_metadata/next_cursor",
                        "earlier")));
        wire.answers(new FakeEvent(
                "", Map.of("messages/0/ts", "6.6", "messages/0/user", "U0BOT", "messages/0/text", "hello")));
        outbox.resume(WORKSPACE);
        assertThat(book.told).containsExactly("C1 hello [6.6]");
    }

    @Test
    void whatHasNowhereToGoComesBehindWhatWasSaidMeanwhile() {
        leave(entry("one", new Target(named("away"), null, false), "hello"));
        outbox.resume(WORKSPACE);
        directory.answer("away").completeExceptionally(new SlackException(Kind.TRANSIENT, "", "Slack is away"));
        assertThat(book.told).isEmpty();
        timers.advance(Duration.ofSeconds(30));
        assertThat(book.told).containsExactly("hello again");
    }

    @Test
    void whatAHandlerSaysAgainInVainIsSentAllTheSame() {
        outbox.post(outgoing("one", GENERAL, "hello"));
        leave(entry("one", "hello"));
        outbox.resume(WORKSPACE);
        book.entries.get(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "said, or not"));
        assertThat(wire.sent()).isEmpty();
        history(Map.of());
        timers.advance(Duration.ofSeconds(30));
        assertThat(book.told).containsExactly("hello again", "C1 hello [1.000001]");
    }

    /** However soon that is. */
    @Test
    void whatIsOverIsNotUnderWay() {
        leave(entry("one", "hello"));
        history(Map.of("ts", "6.6", "user", "U0ANA", "text", "hello"));
        outbox.resume(WORKSPACE);
        outbox.post(outgoing("one", GENERAL, "hello"));
        assertThat(book.entries).hasSize(1);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Entry entry = entry("one", "hello");
        leave(entry);
        history(Map.of("ts", "6.6", "user", "U0ANA", "text", "hello"));
        outbox.resume(WORKSPACE);

        assertThat(wire.acts())
                .singleElement()
                .satisfies(act -> assertThat(((Act.Message) act).mark())
                        .isEqualTo(entry.key().mark(0))
                        .matches("[0-9a-f]{32}"));
        assertThat(book.told).containsExactly("C1 hello [1.000001]");
    }

    /** What this process has sent stands before what an earlier one has left, and tells nothing of it. */
    @Test
    void whatIsMissingOfThisProcessTellsNothingOfTheOneBefore() {
        FakeWire silent = FakeWire.silent();
        LineOutbox other = keeping(book, timers);
        other.connect(WORKSPACE, silent, new FakeDirectory());
        silent.answersBy((method, arguments) -> wire.call(method, arguments));
        other.post(outgoing("new", GENERAL, "fresh"));
        book.entries.get(0).complete(Optional.empty());
        Entry entry = entry("one", "hello");
        leave(entry);
        other.resume(WORKSPACE);
        history(Map.of(
                "ts", "6.6", "metadata/event_payload/banter_key", entry.key().mark(0)));
        silent.answer(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "cut off"));
        timers.advance(Duration.ZERO);

        assertThat(silent.texts()).containsExactly("fresh", "fresh");
        silent.answer(1).complete("7.7");
        assertThat(silent.texts()).containsExactly("fresh", "fresh");
        assertThat(book.told).contains("C1 hello [6.6]");
    }

    @Test
    void aFrameHasNoMarkAndIsKnownByItsText() {
        leave(entry("T0TEAM/C1/5.5", "hello"));
        history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        outbox.resume(WORKSPACE);
        assertThat(wire.sent()).isEmpty();
        assertThat(book.told).containsExactly("C1 hello [6.6]");
    }

    /** Of the time before nothing is known: it may be anything. */
    @Test
    void withoutABeginningATextIsNotTakenForIt() {
        leave(entry("slack@1", "hello"));
        history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        outbox.resume(WORKSPACE);
        assertThat(wire.texts()).containsExactly("hello");
    }

    @Test
    void whatIsThereSinceBeforeIsNotTakenForIt() {
        leave(entry("T0TEAM/C1/7.7", "hello"));
        history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        outbox.resume(WORKSPACE);
        assertThat(wire.texts()).containsExactly("hello");
    }

    @Test
    void whatCannotBeLookedForJustNowIsLookedForLater() {
        leave(entry("one", "hello"));
        wire.answers(
                "conversations.history",
                CompletableFuture.failedStage(new SlackException(Kind.TRANSIENT, "", "Slack is away")));
        outbox.resume(WORKSPACE);
        assertThat(book.told).isEmpty();
        history(Map.of(
                "ts",
                "6.6",
                "metadata/event_payload/banter_key",
                entry("one", "hello").key().mark(0)));
        timers.advance(Duration.ofSeconds(5));
        assertThat(book.told).containsExactly("C1 hello [6.6]");
    }

    @Test
    void whatCannotBeLookedForIsUncertainAndTheNextGoesOn() {
        CompletableFuture<Payload> history = new CompletableFuture<>();
        wire.answers("conversations.history", history);
        leave(entry("one", "hello"));
        leave(entry("two", "and more"));
        outbox.resume(WORKSPACE);
        history.completeExceptionally(new SlackException(Kind.REFUSED, "missing_scope", "no scope"));
        assertThat(book.told).containsExactlyInAnyOrder("hello uncertain", "C1 and more [1.000001]");
    }

    @Test
    void theRestOfWhatWasSentInPartIsSent() {
        Target target = new Target(named("ops"), "1.0", false);
        Entry entry = new Entry(
                new VerbKey("one", "test", "Test#test", 0), WORKSPACE, target, List.of("a", "b", "c"), Trimmings.NONE);
        book.unsent.add(new Book.Unsent(entry, List.of("1.1")));
        wire.answers("conversations.replies", CompletableFuture.completedStage(new FakeEvent("", Map.of())));
        outbox.resume(WORKSPACE);
        assertThat(wire.texts()).containsExactly("b", "c");
        assertThat(book.told).last().isEqualTo("C1 abc [1.1, 1.000001, 1.000002]");
    }

    @Test
    void aHandlerThatSaysItAgainMeanwhileGetsTheSame() {
        FakeWire silent = FakeWire.silent();
        LineOutbox other = keeping(book, timers);
        other.connect(WORKSPACE, silent, new FakeDirectory());
        silent.answers("auth.test", new CompletableFuture<>());
        leave(entry("one", "hello"));
        other.resume(WORKSPACE);
        CompletableFuture<Receipt> again = other.post(outgoing("one", GENERAL, "hello"));
        assertThat(book.entries).isEmpty();
        assertThat(again).isNotDone();
    }

    private void say(String origin, String text) {
        outbox.post(outgoing(origin, GENERAL, text));
        book.entries.get(book.entries.size() - 1).complete(Optional.empty());
    }

    private void leave(Entry entry) {
        book.unsent.add(new Book.Unsent(entry, List.of()));
    }

    private void history(Map<String, String> message) {
        Map<String, String> fields = new HashMap<>();
        message.forEach((name, value) -> fields.put("messages/0/" + name, value));
        wire.answers("conversations.history", CompletableFuture.completedStage(new FakeEvent("", fields)));
    }
}
