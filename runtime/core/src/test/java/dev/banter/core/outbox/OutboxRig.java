package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.ManualTimers;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An outbox without pacing whose wire and directory answer when the test says so. */
final class OutboxRig {

    static final Target GENERAL = new Target(channel("C1"), null, false);

    final ManualTimers timers = new ManualTimers();
    final FakeWire wire = FakeWire.silent();
    final FakeDirectory directory = new FakeDirectory();
    final LineOutbox outbox = outbox(Pacing.OFF, wire);
    private int said;

    /** Another outbox on the same clock, connected. */
    LineOutbox outbox(Pacing pacing, Wire to) {
        return outbox(pacing, to, 200_000, 200_000);
    }

    /** The same, with room for so much. */
    LineOutbox outbox(int capacity, int perPlugin) {
        return outbox(Pacing.OFF, wire, capacity, perPlugin);
    }

    private LineOutbox outbox(Pacing pacing, Wire to, int capacity, int perPlugin) {
        LineOutbox made = new LineOutbox(pacing, timers, capacity, perPlugin);
        made.connect(WORKSPACE, to, directory);
        return made;
    }

    CompletableFuture<Posted> say(String channel, String text) {
        return say(channel(channel), text);
    }

    CompletableFuture<Posted> say(Destination destination, String text) {
        return post(outbox, new Target(destination, null, false), text);
    }

    CompletableFuture<Posted> post(LineOutbox to, Target target, String text) {
        return to.post(outgoing("said " + said++, target, text)).thenApply(Receipt::posted);
    }

    /** What a plugin called test says; the same origin is the same verb. */
    static Outgoing outgoing(String origin, Target target, String text) {
        return new Outgoing(
                new VerbKey(origin, "test", "Test#test", 0), WORKSPACE, target, new Content.Message(Post.of(text)));
    }

    /** An outbox that writes down what is said, without pacing, and looks at once for what may be there. */
    static LineOutbox keeping(Book book, ManualTimers timers) {
        OutboxSettings settings = new OutboxSettings(Pacing.OFF, 100, 100, Duration.ZERO);
        return new LineOutbox(settings, timers, book, new DoubtListener() {});
    }

    /** The same, connected. */
    static LineOutbox keeping(Book book, ManualTimers timers, Wire wire, FakeDirectory directory) {
        LineOutbox made = keeping(book, timers);
        made.connect(WORKSPACE, wire, directory);
        return made;
    }

    /** What stands in the book of a message to {@link #GENERAL}. */
    static Entry entry(String origin, String text) {
        return entry(origin, GENERAL, text);
    }

    /** What stands in the book of a message. */
    static Entry entry(String origin, Target target, String text) {
        return Entry.of(
                outgoing(origin, target, text), Post.of(text), FakeWire.silent().limits());
    }

    static Destination channel(String id) {
        return new Destination.Channel(new ChannelId(id));
    }

    static Destination named(String name) {
        return new Destination.Named(name);
    }

    static Posted posted(String channel, String ts) {
        return new Posted(new ChannelId(channel), ts, Optional.empty(), List.of(ts));
    }

    static void assertFails(CompletableFuture<?> posted, Kind kind, String message) {
        assertThat(posted).isCompletedExceptionally();
        assertThatThrownBy(posted::join)
                .cause()
                .isInstanceOfSatisfying(
                        SlackException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }
}
