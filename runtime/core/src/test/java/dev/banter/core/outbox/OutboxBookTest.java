package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.GENERAL;
import static dev.banter.core.outbox.OutboxRig.assertFails;
import static dev.banter.core.outbox.OutboxRig.entry;
import static dev.banter.core.outbox.OutboxRig.keeping;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.HeldBook;
import dev.banter.core.time.ManualTimers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said is safe before it is sent. */
@Timeout(120)
final class OutboxBookTest {

    private final HeldBook book = new HeldBook();
    private final FakeWire wire = FakeWire.answering();
    private final ManualTimers timers = new ManualTimers();
    private final LineOutbox outbox = keeping(book, timers, wire, new FakeDirectory());

    @Test
    void nothingIsSentBeforeItIsSafe() {
        CompletableFuture<Receipt> said = outbox.post(outgoing("one", GENERAL, "hello"));
        assertThat(wire.sent()).isEmpty();
        book.entries.get(0).complete(Optional.empty());

        assertThat(said.thenApply(Receipt::posted)).isCompletedWithValue(posted("C1", "1.000001"));
        assertThat(book.told).containsExactly("C1 hello [1.000001]");
    }

    @Test
    void whatAnEarlierRunHasSaidIsNotSaidAgain() {
        CompletableFuture<Receipt> said = outbox.post(outgoing("one", GENERAL, "hello"));
        book.entries.get(0).complete(Optional.of(new Receipt(new ChannelId("C1"), null, List.of("9.9"))));

        assertThat(said.thenApply(Receipt::posted)).isCompletedWithValue(posted("C1", "9.9"));
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotSaid() {
        CompletableFuture<Receipt> said = outbox.post(outgoing("one", GENERAL, "hello"));
        book.entries.get(0).completeExceptionally(new IllegalStateException("no room on the disk"));
        assertFails(said, Kind.TRANSIENT, "nothing was said: it could not be written down (no room on the disk)");
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    void whatIsNotWrittenDownWaitsForItsTurn() {
        outbox.post(outgoing("one", GENERAL, "hello"));
        outbox.post(new Outgoing(
                new VerbKey("two", "test", "Test#test", 0),
                WORKSPACE,
                GENERAL,
                new Content.Reaction("1.1", "eyes", true)));
        assertThat(wire.sent()).isEmpty();
        book.entries.forEach(entry -> entry.complete(Optional.empty()));
        assertThat(wire.acts())
                .extracting(act -> act.getClass().getSimpleName())
                .containsExactly("Message", "Reaction");
    }
}
