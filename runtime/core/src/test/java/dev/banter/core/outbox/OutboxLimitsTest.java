package dev.banter.core.outbox;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.assertFails;
import static dev.banter.core.outbox.OutboxRig.channel;
import static dev.banter.core.outbox.OutboxRig.named;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Block;
import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.wire.NotSentException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not fit, and what is left at the end. */
@Timeout(120)
final class OutboxLimitsTest {

    private final OutboxRig rig = new OutboxRig();

    @Test
    void takesNoMoreThanItsCapacity() {
        LineOutbox small = rig.outbox(2, 2);
        Target target = new Target(channel("C1"), null, false);
        rig.post(small, target, "one");
        CompletableFuture<Receipt> second = small.post(outgoing("second", target, "two"));

        assertFails(rig.post(small, target, "three"), Kind.OVERLOADED, "2 messages of plugin test are waiting");
        assertThat(small.post(outgoing("second", target, "two"))).isSameAs(second);

        rig.wire.answer(0).complete("1.1");
        assertThat(rig.post(small, target, "four")).isNotDone();
    }

    @Test
    void onePluginCannotTakeThePlaceOfAll() {
        LineOutbox shared = rig.outbox(100, 2);
        Target target = new Target(channel("C1"), null, false);
        rig.post(shared, target, "one");
        rig.post(shared, target, "two");

        assertFails(rig.post(shared, target, "three"), Kind.OVERLOADED, "2 messages of plugin test are waiting");
        Outgoing others = new Outgoing(
                new VerbKey("said", "other", "Other#other", 0),
                WORKSPACE,
                new Target(channel("C2"), null, false),
                new Content.Message(Post.of("mine")));
        CompletableFuture<Receipt> other = shared.post(others);
        rig.wire.answer(1).complete("2.1");
        assertThat(other).isCompletedWithValue(new Receipt(new ChannelId("C2"), null, List.of("2.1")));

        rig.wire.answer(0).complete("1.1");
        assertThat(rig.post(shared, target, "three")).isNotDone();
    }

    @Test
    void whatGoesInSeveralMessagesTakesAsManyPlaces() {
        LineOutbox shared = rig.outbox(100, 3);
        Target target = new Target(channel("C1"), null, false);
        CompletableFuture<Posted> three = rig.post(shared, target, "x".repeat(3 * 4_000));

        assertFails(rig.post(shared, target, "one more"), Kind.OVERLOADED, "3 messages of plugin test are waiting");
        for (int part = 0; part < 3; part++) {
            rig.wire.answer(part).complete("1." + part);
        }
        assertThat(three).isCompleted();
        assertThat(rig.post(shared, target, "again")).isNotDone();
    }

    @Test
    void whatWouldTakeMorePlacesThanThereAreIsRefusedAsAWhole() {
        LineOutbox shared = rig.outbox(100, 3);
        Target target = new Target(channel("C1"), null, false);

        assertFails(
                rig.post(shared, target, ("x".repeat(2_999) + " ").repeat(4)),
                Kind.TOO_LONG,
                "it comes to 4 messages, and no more than 3 of a plugin may wait for Slack; upload it as a file, or say"
                        + " less");
        assertThat(rig.post(shared, target, "one")).isNotDone();
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatIsLongerThanAllThatMayWaitIsRefusedByItsLength(Content content) {
        LineOutbox shared = rig.outbox(100, 3);
        Outgoing outgoing = new Outgoing(
                new VerbKey("said", "test", "Test#test", 0),
                WORKSPACE,
                new Target(channel("C1"), null, false),
                content);

        assertFails(
                shared.post(outgoing),
                Kind.TOO_LONG,
                "nothing was said: the text is 12001 characters long, and no more than 12000 characters of a plugin may"
                        + " wait for Slack; upload it as a file, or say less");
        assertThat(rig.wire.acts()).isEmpty();
        assertThat(rig.say("C1", "one")).isNotDone();
    }

    static List<Content> tooLong() {
        UserId ana = new UserId("UANA");
        Post post = Post.of("&".repeat(3 * 4_000 + 1));
        return List.of(
                new Content.Message(post),
                new Content.Message(Post.of(" ".repeat(3 * 4_000 + 1))),
                new Content.Message(post.blocks(Block.divider())),
                new Content.Ephemeral(ana, post),
                new Content.Aside(new Whisper(ana, null, false, false), post),
                new Content.Aside(new Whisper(ana, null, true, false), post),
                new Content.Update(List.of("1.1"), post),
                new Content.Typing(post.text().source().substring(0, 3 * 4_000 + 1)),
                new Content.Reaction("1.1", "x".repeat(3 * 4_000 + 1), true),
                new Content.File(Upload.of("a.txt", "short").comment(post.text())));
    }

    @Test
    void whatIsAsLongAsAllThatMayWaitIsSaid() {
        LineOutbox shared = rig.outbox(100, 3);

        assertThat(rig.post(shared, new Target(channel("C1"), null, false), "x".repeat(3 * 4_000)))
                .isNotDone();
    }

    @Test
    void aWorkspaceThatTakesNothingTakesNoPlaceOfAnother() {
        LineOutbox shared = rig.outbox(2, 2);
        WorkspaceId second = new WorkspaceId("T2");
        FakeWire itsWire = FakeWire.silent();
        shared.connect(second, itsWire, rig.directory);
        Target target = new Target(channel("C1"), null, false);
        rig.post(shared, target, "one");
        rig.post(shared, target, "two");

        CompletableFuture<Receipt> there = shared.post(new Outgoing(
                new VerbKey("said", "test", "Test#test", 0), second, target, new Content.Message(Post.of("there"))));
        itsWire.answer(0).complete("2.1");

        assertThat(there).isCompletedWithValue(new Receipt(new ChannelId("C1"), null, List.of("2.1")));
        assertFails(rig.post(shared, target, "three"), Kind.OVERLOADED, "2 messages of plugin test are waiting");
    }

    @Test
    void closingWithoutPatienceTellsWhatWasNotSaid() {
        CompletableFuture<Posted> underWay = rig.say("C1", "one");
        CompletableFuture<Posted> waiting = rig.say("C1", "two");
        CompletableFuture<Posted> unresolved = rig.say(named("general"), "three");

        rig.outbox.close(Duration.ZERO);

        assertFails(underWay, Kind.UNCERTAIN, "said in C1, or not");
        assertFails(waiting, Kind.CLOSED, "not said");
        assertFails(unresolved, Kind.CLOSED, "not said");
        assertFails(rig.say("C1", "four"), Kind.CLOSED, "the bot is stopping");
        rig.wire.answer(0).complete("1.1");
        rig.directory.knows("general", "C2");
        assertThat(rig.wire.texts()).containsExactly("one");
    }

    @Test
    void whatWasHandedBackWasNotSaid() {
        CompletableFuture<Posted> posted = rig.say("C1", "one");
        rig.wire.live(false);
        rig.wire.answer(0).completeExceptionally(new NotSentException("the link went down", Duration.ZERO));

        rig.outbox.close(Duration.ZERO);

        assertFails(posted, Kind.CLOSED, "not said");
    }

    @Test
    void closingWithPatienceWaitsForWhatIsUnderWay() throws InterruptedException {
        CompletableFuture<Posted> posted = rig.say("C1", "one");
        Thread closing = new Thread(() -> rig.outbox.close(Duration.ofMinutes(5)));
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);

        rig.wire.answer(0).complete("1.1");

        closing.join();
        assertThat(posted).isCompletedWithValue(posted("C1", "1.1"));
    }
}
