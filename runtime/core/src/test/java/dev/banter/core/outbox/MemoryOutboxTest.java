package dev.banter.core.outbox;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Said.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.time.ManualTimers;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class MemoryOutboxTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTimers timers = new ManualTimers();
    private final FakeWire wire = FakeWire.silent();
    private final FakeDirectory directory = new FakeDirectory();
    private final MemoryOutbox outbox = outbox(Pacing.OFF, wire);
    private int said;

    @Test
    void aChannelHasOnePartUnderWay() {
        CompletableFuture<Posted> first = say("C1", "one");
        CompletableFuture<Posted> second = say("C1", "two");

        assertThat(wire.texts()).containsExactly("one");
        wire.answer(0).complete("1.1");
        assertThat(wire.texts()).containsExactly("one", "two");
        assertThat(first).isCompletedWithValue(posted("C1", "1.1"));
        assertThat(second).isNotDone();
        wire.answer(1).complete("1.2");
        assertThat(second).isCompletedWithValue(posted("C1", "1.2"));
    }

    @Test
    void channelsGoSideBySide() {
        say("C1", "one");
        say("C2", "two");

        assertThat(wire.texts()).containsExactly("one", "two");
    }

    @Test
    void partsStayTogetherAndOnlyTheFirstIsBroadcast() {
        wire.holding(16);
        Target thread = new Target(channel("C1"), "1.0", true);
        CompletableFuture<Posted> posted = post(outbox, thread, "first line here\nsecond line\nthird");
        say("C1", "after");

        wire.answer(0).complete("1.1");
        wire.answer(1).complete("1.2");
        wire.answer(2).complete("1.3");

        ChannelId c1 = new ChannelId("C1");
        assertThat(wire.sent().stream().map(FakeWire.Sent::part))
                .containsExactly(
                        new Part(c1, "1.0", true, "first line here"),
                        new Part(c1, "1.0", false, "second line"),
                        new Part(c1, "1.0", false, "third"),
                        new Part(c1, null, false, "after"));
        assertThat(posted)
                .isCompletedWithValue(new Posted(c1, "1.1", Optional.of("1.0"), List.of("1.1", "1.2", "1.3")));
    }

    @Test
    void aPartThatFailsFailsTheWholeAndTheNextGoesOn() {
        wire.holding(16);
        CompletableFuture<Posted> posted = say("C1", "first line here\nsecond line\nthird");
        say("C1", "after");
        wire.answer(0).complete("1.1");

        wire.answer(1).completeExceptionally(new SlackException(Kind.REFUSED, "is_archived", "it is archived"));

        assertFails(posted, Kind.REFUSED, "it is archived");
        assertThat(wire.texts()).containsExactly("first line here", "second line", "after");
    }

    @Test
    void whereToIsLookedUpOnceAndTheOrderIsKept() {
        say(named("general"), "one");
        say(named("general"), "two");
        assertThat(wire.texts()).isEmpty();

        directory.knows("general", "C1");
        say(named("general"), "three");
        wire.answer(0).complete("1.1");
        wire.answer(1).complete("1.2");

        assertThat(wire.texts()).containsExactly("one", "two", "three");
        assertThat(wire.sent()).allMatch(sent -> sent.part().channel().id().equals("C1"));
    }

    @Test
    void aPersonIsWrittenToInTheDirectMessage() {
        directory.knows("U0ANA", "D0ANA");

        say(new Destination.Person(new UserId("U0ANA")), "psst");

        assertThat(wire.sent().get(0).part().channel()).isEqualTo(new ChannelId("D0ANA"));
    }

    @Test
    void whatCannotBeLookedUpFailsTogether() {
        CompletableFuture<Posted> first = say(named("nowhere"), "one");
        CompletableFuture<Posted> second = say(named("nowhere"), "two");

        directory.answer("nowhere").completeExceptionally(new SlackException(Kind.NOT_FOUND, "", "no #nowhere"));

        assertFails(first, Kind.NOT_FOUND, "no #nowhere");
        assertFails(second, Kind.NOT_FOUND, "no #nowhere");
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void whatTheDirectoryThrowsIsTyped() {
        CompletableFuture<Posted> posted = say(named("general"), "one");

        directory.answer("general").completeExceptionally(new IllegalStateException("on purpose"));

        assertFails(posted, Kind.NOT_FOUND, "on purpose");
    }

    @Test
    void aDirectoryThatThrowsAtOnceIsNoEnd() {
        MemoryOutbox other = new MemoryOutbox(Pacing.OFF, timers, 10, 10);
        other.connect(WORKSPACE, wire, new BrokenDirectory());

        assertFails(post(other, new Target(named("general"), null, false), "one"), Kind.NOT_FOUND, "on purpose");
        assertFails(post(other, new Target(named("general"), null, false), "two"), Kind.NOT_FOUND, "on purpose");
    }

    @Test
    void waitsWhileTheLinkIsDown() {
        wire.live(false);
        say("C1", "one");
        say("C2", "two");
        assertThat(wire.sent()).isEmpty();

        wire.live(true);

        assertThat(wire.texts()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void whatDidNotLeaveGoesAgainWhenTheLinkIsBack() {
        CompletableFuture<Posted> posted = say("C1", "one");
        say("C1", "two");
        wire.live(false);

        wire.answer(0).completeExceptionally(new NotSentException("the link went down", Duration.ZERO));
        assertThat(wire.sent()).hasSize(1);
        wire.live(true);

        assertThat(wire.texts()).containsExactly("one", "one");
        wire.answer(1).complete("1.1");
        assertThat(posted).isCompletedWithValue(posted("C1", "1.1"));
        assertThat(wire.texts()).containsExactly("one", "one", "two");
    }

    @Test
    void whatWasHandedBackGoesAgainAfterThePause() {
        say("C1", "one");

        wire.answer(0).completeExceptionally(new NotSentException("slow down", SECOND.multipliedBy(3)));
        timers.advance(SECOND.multipliedBy(3).minusNanos(1));
        assertThat(wire.sent()).hasSize(1);
        timers.advance(Duration.ofNanos(1));

        assertThat(wire.texts()).containsExactly("one", "one");
    }

    @Test
    void aPauseOfNothingOnALiveWireIsNoLoop() {
        say("C1", "one");

        wire.answer(0).completeExceptionally(new NotSentException("not now", Duration.ZERO));

        assertThat(wire.sent()).hasSize(1);
        timers.advance(SECOND);
        assertThat(wire.sent()).hasSize(2);
    }

    @Test
    void whatIsHandedBackTooOftenIsGivenUp() {
        CompletableFuture<Posted> posted = say("C1", "one");
        say("C1", "two");

        for (int tries = 0; tries < 20; tries++) {
            assertThat(posted).isNotDone();
            wire.answer(tries).completeExceptionally(new NotSentException("slow down", SECOND));
            timers.advance(SECOND);
        }

        assertFails(posted, Kind.RATE_LIMITED, "handed it back 20 times (slow down)");
        assertThat(wire.texts()).hasSize(21).endsWith("two");
    }

    @Test
    void failuresAreTyped() {
        CompletableFuture<Posted> typed = say("C1", "one");
        CompletableFuture<Posted> untyped = say("C1", "two");
        CompletableFuture<Posted> unnamed = say("C1", "three");

        wire.answer(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "no acknowledgement"));
        wire.answer(1).completeExceptionally(new IllegalStateException("on purpose"));
        wire.answer(2).complete(null);

        assertFails(typed, Kind.UNCERTAIN, "no acknowledgement");
        assertFails(untyped, Kind.UNCERTAIN, "on purpose");
        assertFails(unnamed, Kind.UNCERTAIN, "without a timestamp");
    }

    @Test
    void aWireThatThrowsDoesNotStopItsChannel() {
        wire.broken(true);
        assertFails(say("C1", "one"), Kind.UNCERTAIN, "the wire is broken");

        wire.broken(false);
        say("C1", "two");

        assertThat(wire.texts()).containsExactly("two");
    }

    @Test
    void theSameKeyHasTheSameAnswer() {
        Outgoing outgoing = outgoing("key", new Target(channel("C1"), null, false), "one");

        CompletableFuture<Posted> first = outbox.post(outgoing);
        CompletableFuture<Posted> again = outbox.post(outgoing);

        assertThat(wire.texts()).containsExactly("one");
        wire.answer(0).complete("1.1");
        assertThat(first.join()).isEqualTo(again.join());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void nothingIsNotSaid(String text) {
        assertFails(say("C1", text), Kind.EMPTY, "give it some text");
    }

    @Test
    void anUnknownWorkspaceIsNamed() {
        Outgoing outgoing = new Outgoing(
                new VerbKey("test", "test", "test", 0),
                new WorkspaceId("T0OTHER"),
                new Target(channel("C1"), null, false),
                Markup.of("one"));

        assertFails(outbox.post(outgoing), Kind.WORKSPACE, "T0OTHER is not connected; connected are [T0TEAM]");
        assertThat(outbox.workspaces()).containsExactly(WORKSPACE);
    }

    @Test
    void takesNoMoreThanItsCapacity() {
        MemoryOutbox small = new MemoryOutbox(Pacing.OFF, timers, 2, 2);
        small.connect(WORKSPACE, wire, directory);
        Target target = new Target(channel("C1"), null, false);
        post(small, target, "one");
        CompletableFuture<Posted> second = small.post(outgoing("second", target, "two"));

        assertFails(post(small, target, "three"), Kind.OVERLOADED, "2 messages of plugin test are waiting");
        assertThat(small.post(outgoing("second", target, "two"))).isSameAs(second);

        wire.answer(0).complete("1.1");
        assertThat(post(small, target, "four")).isNotDone();
    }

    @Test
    void onePluginCannotTakeThePlaceOfAll() {
        MemoryOutbox shared = new MemoryOutbox(Pacing.OFF, timers, 100, 2);
        shared.connect(WORKSPACE, wire, directory);
        Target target = new Target(channel("C1"), null, false);
        post(shared, target, "one");
        post(shared, target, "two");

        assertFails(post(shared, target, "three"), Kind.OVERLOADED, "2 messages of plugin test are waiting");
        Outgoing others = new Outgoing(
                new VerbKey("said", "other", "Other#other", 0),
                WORKSPACE,
                new Target(channel("C2"), null, false),
                Markup.of("mine"));
        CompletableFuture<Posted> other = shared.post(others);
        wire.answer(1).complete("2.1");
        assertThat(other).isCompletedWithValue(posted("C2", "2.1"));

        wire.answer(0).complete("1.1");
        assertThat(post(shared, target, "three")).isNotDone();
    }

    @Test
    void closingWithoutPatienceTellsWhatWasNotSaid() {
        CompletableFuture<Posted> underWay = say("C1", "one");
        CompletableFuture<Posted> waiting = say("C1", "two");
        CompletableFuture<Posted> unresolved = say(named("general"), "three");

        outbox.close(Duration.ZERO);

        assertFails(underWay, Kind.UNCERTAIN, "said in C1, or not");
        assertFails(waiting, Kind.CLOSED, "not said");
        assertFails(unresolved, Kind.CLOSED, "not said");
        assertFails(say("C1", "four"), Kind.CLOSED, "the bot is stopping");
        wire.answer(0).complete("1.1");
        directory.knows("general", "C2");
        assertThat(wire.texts()).containsExactly("one");
    }

    @Test
    void whatWasHandedBackWasNotSaid() {
        CompletableFuture<Posted> posted = say("C1", "one");
        wire.live(false);
        wire.answer(0).completeExceptionally(new NotSentException("the link went down", Duration.ZERO));

        outbox.close(Duration.ZERO);

        assertFails(posted, Kind.CLOSED, "not said");
    }

    @Test
    void closingWithPatienceWaitsForWhatIsUnderWay() throws InterruptedException {
        CompletableFuture<Posted> posted = say("C1", "one");
        Thread closing = new Thread(() -> outbox.close(Duration.ofMinutes(5)));
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);

        wire.answer(0).complete("1.1");

        closing.join();
        assertThat(posted).isCompletedWithValue(posted("C1", "1.1"));
    }

    @Test
    void aChannelsPaceIsThreeAndThenOneASecond() {
        FakeWire fast = FakeWire.answering();
        MemoryOutbox paced = outbox(new Pacing(true, 3, 100, SECOND), fast);
        for (int i = 0; i < 6; i++) {
            post(paced, new Target(channel("C1"), null, false), "text " + i);
        }

        assertThat(fast.texts()).containsExactly("text 0", "text 1", "text 2");
        for (int sent = 4; sent <= 6; sent++) {
            timers.advance(SECOND.minusNanos(1));
            assertThat(fast.sent()).hasSize(sent - 1);
            timers.advance(Duration.ofNanos(1));
            assertThat(fast.sent()).hasSize(sent);
        }
        assertThat(fast.texts()).isSorted();
    }

    @Test
    void aWiresPaceIsFiveAndThenOneASecondInTheOrderOfAsking() {
        FakeWire fast = FakeWire.answering();
        MemoryOutbox paced = outbox(Pacing.SLACK, fast);
        for (int i = 0; i < 8; i++) {
            post(paced, new Target(channel("C" + i), null, false), "text " + i);
        }

        assertThat(fast.sent()).hasSize(5);
        timers.advance(SECOND);
        assertThat(fast.sent()).hasSize(6);
        timers.advance(SECOND.multipliedBy(2));
        assertThat(fast.texts()).hasSize(8).isSorted();
    }

    @Test
    void withoutPacingNothingWaits() {
        FakeWire fast = FakeWire.answering();
        MemoryOutbox unpaced = outbox(Pacing.OFF, fast);

        for (int i = 0; i < 100; i++) {
            post(unpaced, new Target(channel("C1"), null, false), "text");
        }

        assertThat(fast.sent()).hasSize(100);
    }

    @Test
    void aWireThatAnswersAtOnceNeedsNoDeepStack() {
        FakeWire fast = FakeWire.answering();
        fast.live(false);
        MemoryOutbox unpaced = outbox(Pacing.OFF, fast);
        List<CompletableFuture<Posted>> all = IntStream.range(0, 100_000)
                .mapToObj(i -> post(unpaced, new Target(channel("C1"), null, false), "text"))
                .toList();

        fast.live(true);

        assertThat(all).allMatch(CompletableFuture::isDone);
        assertThat(all.get(99_999)).isCompletedWithValue(posted("C1", "1.100000"));
    }

    private MemoryOutbox outbox(Pacing pacing, Wire to) {
        MemoryOutbox made = new MemoryOutbox(pacing, timers, 200_000, 200_000);
        made.connect(WORKSPACE, to, directory);
        return made;
    }

    private CompletableFuture<Posted> say(String channel, String text) {
        return say(channel(channel), text);
    }

    private CompletableFuture<Posted> say(Destination destination, String text) {
        return post(outbox, new Target(destination, null, false), text);
    }

    private CompletableFuture<Posted> post(MemoryOutbox to, Target target, String text) {
        return to.post(outgoing("said " + said++, target, text));
    }

    private static Outgoing outgoing(String origin, Target target, String text) {
        return new Outgoing(new VerbKey(origin, "test", "Test#test", 0), WORKSPACE, target, Markup.of(text));
    }

    private static Destination channel(String id) {
        return new Destination.Channel(new ChannelId(id));
    }

    private static Destination named(String name) {
        return new Destination.Named(name);
    }

    private static Posted posted(String channel, String ts) {
        return new Posted(new ChannelId(channel), ts, Optional.empty(), List.of(ts));
    }

    private static void assertFails(CompletableFuture<Posted> posted, Kind kind, String message) {
        assertThat(posted).isCompletedExceptionally();
        assertThatThrownBy(posted::join)
                .cause()
                .isInstanceOfSatisfying(
                        SlackException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }

    private static final class BrokenDirectory implements Directory {

        @Override
        public CompletableFuture<ChannelId> channel(String name) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public CompletableFuture<ChannelId> directMessage(UserId person) {
            throw new IllegalStateException("on purpose");
        }
    }
}
