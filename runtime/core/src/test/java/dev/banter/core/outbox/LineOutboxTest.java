package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.assertFails;
import static dev.banter.core.outbox.OutboxRig.channel;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.pace.Pacing;
import dev.banter.core.wire.Part;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In order within a channel, side by side between channels; each verb has one answer. */
@Timeout(120)
final class LineOutboxTest {

    private final OutboxRig rig = new OutboxRig();

    @Test
    void aChannelHasOnePartUnderWay() {
        CompletableFuture<Posted> first = rig.say("C1", "one");
        CompletableFuture<Posted> second = rig.say("C1", "two");

        assertThat(rig.wire.texts()).containsExactly("one");
        rig.wire.answer(0).complete("1.1");
        assertThat(rig.wire.texts()).containsExactly("one", "two");
        assertThat(first).isCompletedWithValue(posted("C1", "1.1"));
        assertThat(second).isNotDone();
        rig.wire.answer(1).complete("1.2");
        assertThat(second).isCompletedWithValue(posted("C1", "1.2"));
    }

    @Test
    void channelsGoSideBySide() {
        rig.say("C1", "one");
        rig.say("C2", "two");

        assertThat(rig.wire.texts()).containsExactly("one", "two");
    }

    @Test
    void partsStayTogetherAndOnlyTheFirstIsBroadcast() {
        rig.wire.holding(16);
        Target thread = new Target(channel("C1"), "1.0", true);
        CompletableFuture<Posted> posted = rig.post(rig.outbox, thread, "first line here\nsecond line\nthird");
        rig.say("C1", "after");

        rig.wire.answer(0).complete("1.1");
        rig.wire.answer(1).complete("1.2");
        rig.wire.answer(2).complete("1.3");

        ChannelId c1 = new ChannelId("C1");
        assertThat(rig.wire.sent().stream().map(FakeWire.Sent::part))
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
        rig.wire.holding(16);
        CompletableFuture<Posted> posted = rig.say("C1", "first line here\nsecond line\nthird");
        rig.say("C1", "after");
        rig.wire.answer(0).complete("1.1");

        rig.wire.answer(1).completeExceptionally(new SlackException(Kind.REFUSED, "is_archived", "it is archived"));

        assertFails(posted, Kind.REFUSED, "it is archived");
        assertThat(rig.wire.texts()).containsExactly("first line here", "second line", "after");
    }

    @Test
    void failuresAreTyped() {
        CompletableFuture<Posted> typed = rig.say("C1", "one");
        CompletableFuture<Posted> untyped = rig.say("C1", "two");
        CompletableFuture<Posted> unnamed = rig.say("C1", "three");

        rig.wire.answer(0).completeExceptionally(new SlackException(Kind.REFUSED, "no_text", "on purpose, too"));
        rig.wire.answer(1).completeExceptionally(new IllegalStateException("on purpose"));
        rig.wire.answer(2).complete(null);

        assertFails(typed, Kind.REFUSED, "on purpose, too");
        assertFails(untyped, Kind.UNCERTAIN, "on purpose");
        assertFails(unnamed, Kind.UNCERTAIN, "without a timestamp");
    }

    @Test
    void aWireThatThrowsDoesNotStopItsChannel() {
        rig.wire.broken(true);
        assertFails(rig.say("C1", "one"), Kind.UNCERTAIN, "the wire is broken");

        rig.wire.broken(false);
        rig.say("C1", "two");

        assertThat(rig.wire.texts()).containsExactly("two");
    }

    @Test
    void theSameKeyHasTheSameAnswer() {
        Outgoing outgoing = outgoing("key", new Target(channel("C1"), null, false), "one");

        CompletableFuture<Receipt> first = rig.outbox.post(outgoing);
        CompletableFuture<Receipt> again = rig.outbox.post(outgoing);

        assertThat(rig.wire.texts()).containsExactly("one");
        rig.wire.answer(0).complete("1.1");
        assertThat(first.join()).isEqualTo(again.join());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void nothingIsNotSaid(String text) {
        assertFails(rig.say("C1", text), Kind.EMPTY, "give it some text");
    }

    @Test
    void anUnknownWorkspaceIsNamed() {
        Outgoing outgoing = new Outgoing(
                new VerbKey("test", "test", "test", 0),
                new WorkspaceId("T0OTHER"),
                new Target(channel("C1"), null, false),
                new Content.Message(Post.of("one")));

        assertFails(rig.outbox.post(outgoing), Kind.WORKSPACE, "T0OTHER is not connected; connected are [T0TEAM]");
        assertThat(rig.outbox.workspaces()).containsExactly(WORKSPACE);
    }

    @Test
    void aWireThatAnswersAtOnceNeedsNoDeepStack() {
        FakeWire fast = FakeWire.answering();
        fast.live(false);
        LineOutbox unpaced = rig.outbox(Pacing.OFF, fast);
        List<CompletableFuture<Posted>> all = IntStream.range(0, 100_000)
                .mapToObj(i -> rig.post(unpaced, new Target(channel("C1"), null, false), "text"))
                .toList();

        fast.live(true);

        assertThat(all).allMatch(CompletableFuture::isDone);
        assertThat(all.get(99_999)).isCompletedWithValue(posted("C1", "1.100000"));
    }
}
