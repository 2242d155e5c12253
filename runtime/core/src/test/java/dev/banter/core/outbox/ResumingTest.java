package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.entry;
import static dev.banter.core.outbox.OutboxRig.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Trimmings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an earlier process may have sent is looked for before it is sent. */
@Timeout(120)
final class ResumingTest {

    private final ResumingRig rig = new ResumingRig();

    @Test
    void whatIsLeftOfAChannelIsLookedForByItsMark() {
        Entry first = entry("one", "hello");
        rig.leave(first);
        rig.leave(entry("two", "and more"));
        rig.book.latest.put(new ChannelId("C1"), "5.5");
        rig.history(Map.of(
                "ts",
                "6.6",
                "user",
                "U0BOT",
                "metadata/event_payload/banter_key",
                first.key().mark(0)));
        rig.outbox.resume(WORKSPACE);

        assertThat(rig.wire.texts()).containsExactly("and more");
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]", "C1 and more [1.000001]");
        assertThat(rig.wire.calls())
                .filteredOn(call -> call.method().equals("conversations.history"))
                .extracting(call -> String.valueOf(call.arguments().get("oldest")))
                .containsExactly("5.5", "5.5");
    }

    /** It was acknowledged, and the process ended before that was written down. */
    @Test
    void moreThanOneMayBeThere() {
        rig.book.latest.put(new ChannelId("C1"), "5.5");
        rig.leave(entry("one", "hello"));
        rig.leave(entry("two", "hello"));
        rig.leave(entry("three", "hello"));
        Map<String, String> newest =
                Map.of("messages/0/ts", "7.7", "messages/0/user", "U0BOT", "messages/0/text", "hello");
        Map<String, String> both = new HashMap<>(newest);
        both.putAll(Map.of("messages/1/ts", "6.6", "messages/1/user", "U0BOT", "messages/1/text", "hello"));
        rig.wire.answers(new FakeEvent("", both));
        rig.wire.answers(new FakeEvent("", newest));
        rig.wire.answers(new FakeEvent("", Map.of()));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]", "C1 hello [7.7]", "C1 hello [1.000001]");
        assertThat(rig.wire.calls())
                .filteredOn(call -> call.method().equals("conversations.history"))
                .extracting(call -> String.valueOf(call.arguments().get("oldest")))
                .containsExactly("5.5", "5.5", "5.5");
    }

    /** Slack's pages begin with the newest. */
    @Test
    void ofTwoWithTheSameTextTheEarlierIsIt() {
        rig.book.latest.put(new ChannelId("C1"), "5.5");
        rig.leave(entry("one", "hello"));
        rig.wire.answers(new FakeEvent(
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
        rig.wire.answers(new FakeEvent(
                "", Map.of("messages/0/ts", "6.6", "messages/0/user", "U0BOT", "messages/0/text", "hello")));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]");
    }

    @Test
    void whatIsNotThereIsSaid() {
        Entry entry = entry("one", "hello");
        rig.leave(entry);
        rig.history(Map.of("ts", "6.6", "user", "U0ANA", "text", "hello"));
        rig.outbox.resume(WORKSPACE);

        assertThat(rig.wire.acts())
                .singleElement()
                .satisfies(act -> assertThat(((Act.Message) act).mark())
                        .isEqualTo(entry.key().mark(0))
                        .matches("[0-9a-f]{32}"));
        assertThat(rig.book.told).containsExactly("C1 hello [1.000001]");
    }

    @Test
    void aFrameHasNoMarkAndIsKnownByItsText() {
        rig.leave(entry("T0TEAM/C1/5.5", "hello"));
        rig.history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.wire.sent()).isEmpty();
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]");
    }

    /** Of the time before nothing is known: it may be anything. */
    @Test
    void withoutABeginningATextIsNotTakenForIt() {
        rig.leave(entry("slack@1", "hello"));
        rig.history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.wire.texts()).containsExactly("hello");
    }

    @Test
    void whatIsThereSinceBeforeIsNotTakenForIt() {
        rig.leave(entry("T0TEAM/C1/7.7", "hello"));
        rig.history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.wire.texts()).containsExactly("hello");
    }

    @Test
    void whatCannotBeLookedForJustNowIsLookedForLater() {
        rig.leave(entry("one", "hello"));
        rig.wire.answers(
                "conversations.history",
                CompletableFuture.failedStage(new SlackException(Kind.TRANSIENT, "", "Slack is away")));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.book.told).isEmpty();
        rig.history(Map.of(
                "ts",
                "6.6",
                "metadata/event_payload/banter_key",
                entry("one", "hello").key().mark(0)));
        rig.timers.advance(Duration.ofSeconds(5));
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]");
    }

    @Test
    void whatCannotBeLookedForIsUncertainAndTheNextGoesOn() {
        CompletableFuture<Payload> history = new CompletableFuture<>();
        rig.wire.answers("conversations.history", history);
        rig.leave(entry("one", "hello"));
        rig.leave(entry("two", "and more"));
        rig.outbox.resume(WORKSPACE);
        history.completeExceptionally(new SlackException(Kind.REFUSED, "missing_scope", "no scope"));
        assertThat(rig.book.told).containsExactlyInAnyOrder("hello uncertain", "C1 and more [1.000001]");
    }

    @Test
    void theRestOfWhatWasSentInPartIsSent() {
        Target target = new Target(named("ops"), "1.0", false);
        Entry entry = new Entry(
                new VerbKey("one", "test", "Test#test", 0), WORKSPACE, target, List.of("a", "b", "c"), Trimmings.NONE);
        rig.book.unsent.add(new Book.Unsent(entry, List.of("1.1")));
        rig.wire.answers("conversations.replies", CompletableFuture.completedStage(new FakeEvent("", Map.of())));
        rig.outbox.resume(WORKSPACE);
        assertThat(rig.wire.texts()).containsExactly("b", "c");
        assertThat(rig.book.told).last().isEqualTo("C1 abc [1.1, 1.000001, 1.000002]");
    }
}
