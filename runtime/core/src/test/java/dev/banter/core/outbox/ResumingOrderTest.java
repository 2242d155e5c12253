package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.GENERAL;
import static dev.banter.core.outbox.OutboxRig.entry;
import static dev.banter.core.outbox.OutboxRig.keeping;
import static dev.banter.core.outbox.OutboxRig.named;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an earlier process has left keeps its order, and goes with what is said meanwhile. */
@Timeout(120)
final class ResumingOrderTest {

    private final ResumingRig rig = new ResumingRig();

    @Test
    void whatWaitsForWhereToKeepsItsOrder() {
        rig.book.latest.put(new ChannelId("C1"), "5.5");
        rig.leave(toNamed("later", "one", "hello"));
        rig.leave(toNamed("later", "two", "and more"));
        rig.history(Map.of("ts", "6.6", "user", "U0BOT", "text", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.directory.knows("later", "C1");
        assertThat(rig.book.told).containsExactly("C1 hello [6.6]", "C1 and more [1.000001]");
    }

    /** Such as one for a name that had to be looked up first. */
    @Test
    void whatIsSaidMeanwhileIsNotTakenForIt() {
        rig.book.latest.put(new ChannelId("C1"), "5.5");
        rig.leave(toNamed("later", "one", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.say("new", "hello");
        rig.history(Map.of("ts", "1.000001", "user", "U0BOT", "text", "hello"));
        rig.directory.knows("later", "C1");
        assertThat(rig.book.told).containsExactly("C1 hello [1.000001]", "C1 hello [1.000002]");
    }

    @Test
    void whatIsSaidMeanwhileDoesNotHideIt() {
        rig.book.latest.put(new ChannelId("C1"), "0.5");
        rig.leave(toNamed("later", "one", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.say("new", "fresh");
        rig.history(Map.of("ts", "0.6", "user", "U0BOT", "text", "hello"));
        rig.directory.knows("later", "C1");
        assertThat(rig.book.told).containsExactly("C1 fresh [1.000001]", "C1 hello [0.6]");
    }

    @Test
    void whatHasNowhereToGoComesBehindWhatWasSaidMeanwhile() {
        rig.leave(toNamed("away", "one", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.directory.answer("away").completeExceptionally(new SlackException(Kind.TRANSIENT, "", "Slack is away"));
        assertThat(rig.book.told).isEmpty();
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.book.told).containsExactly("hello again");
    }

    @Test
    void whatAHandlerSaysAgainInVainIsSentAllTheSame() {
        rig.outbox.post(outgoing("one", GENERAL, "hello"));
        rig.leave(entry("one", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.book.entries.get(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "said, or not"));
        assertThat(rig.wire.sent()).isEmpty();
        rig.history(Map.of());
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.book.told).containsExactly("hello again", "C1 hello [1.000001]");
    }

    /** However soon that is. */
    @Test
    void whatIsOverIsNotUnderWay() {
        rig.leave(entry("one", "hello"));
        rig.history(Map.of("ts", "6.6", "user", "U0ANA", "text", "hello"));
        rig.outbox.resume(WORKSPACE);
        rig.outbox.post(outgoing("one", GENERAL, "hello"));
        assertThat(rig.book.entries).hasSize(1);
    }

    /** What this process has sent stands before what an earlier one has left, and tells nothing of it. */
    @Test
    void whatIsMissingOfThisProcessTellsNothingOfTheOneBefore() {
        FakeWire silent = FakeWire.silent();
        LineOutbox other = keeping(rig.book, rig.timers, silent, new FakeDirectory());
        silent.answersBy((method, arguments) -> rig.wire.call(method, arguments));
        other.post(outgoing("new", GENERAL, "fresh"));
        rig.book.entries.get(0).complete(Optional.empty());
        Entry entry = entry("one", "hello");
        rig.leave(entry);
        other.resume(WORKSPACE);
        rig.history(Map.of(
                "ts", "6.6", "metadata/event_payload/banter_key", entry.key().mark(0)));
        silent.answer(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "cut off"));
        rig.timers.advance(Duration.ZERO);

        assertThat(silent.texts()).containsExactly("fresh", "fresh");
        silent.answer(1).complete("7.7");
        assertThat(silent.texts()).containsExactly("fresh", "fresh");
        assertThat(rig.book.told).contains("C1 hello [6.6]");
    }

    @Test
    void aHandlerThatSaysItAgainMeanwhileGetsTheSame() {
        FakeWire silent = FakeWire.silent();
        LineOutbox other = keeping(rig.book, rig.timers, silent, new FakeDirectory());
        silent.answers("auth.test", new CompletableFuture<>());
        rig.leave(entry("one", "hello"));
        other.resume(WORKSPACE);
        CompletableFuture<Receipt> again = other.post(outgoing("one", GENERAL, "hello"));
        assertThat(rig.book.entries).isEmpty();
        assertThat(again).isNotDone();
    }

    /** A message for a channel by its name. */
    private static Entry toNamed(String channel, String origin, String text) {
        return entry(origin, new Target(named(channel), null, false), text);
    }
}
