package dev.banter.core.outbox;

import static dev.banter.core.outbox.OutboxRig.GENERAL;
import static dev.banter.core.outbox.OutboxRig.entry;
import static dev.banter.core.outbox.OutboxRig.keeping;
import static dev.banter.core.outbox.OutboxRig.outgoing;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.HeldBook;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Slack does not take is dead until somebody sends it once more. */
@Timeout(120)
final class DeadRepliesTest {

    private final HeldBook book = new HeldBook();
    private final FakeWire wire = FakeWire.silent();
    private final ManualTimers timers = new ManualTimers();
    private final LineOutbox outbox = keeping(book, timers, wire, new FakeDirectory());

    @Test
    void whatIsRefusedIsDeadAndWhatTheEndKeepsBackIsNot() {
        outbox.post(outgoing("one", GENERAL, "hello"));
        outbox.post(outgoing("two", GENERAL, "and more"));
        book.entries.forEach(entry -> entry.complete(Optional.empty()));
        wire.answer(0).completeExceptionally(new SlackException(Kind.REFUSED, "no_text", "refused"));
        assertThat(book.told).containsExactly("hello died: refused");
        outbox.close(Duration.ZERO);
        assertThat(book.told).hasSize(1);
    }

    @Test
    void whatIsDeadIsSentOnceMore() {
        outbox.post(outgoing("one", GENERAL, "hello"));
        book.entries.get(0).complete(Optional.empty());
        wire.answer(0).completeExceptionally(new SlackException(Kind.REFUSED, "is_archived", "archived"));
        DeadReply dead = book.dead.get(0);
        assertThat(keeping(book, timers).revive(dead).toCompletableFuture()).isCompletedWithValue(false);

        assertThat(outbox.revive(dead).toCompletableFuture()).isCompletedWithValue(true);
        assertThat(outbox.revive(dead).toCompletableFuture()).isCompletedWithValue(false);
        wire.answer(1).completeExceptionally(new SlackException(Kind.REFUSED, "is_archived", "still archived"));
        assertThat(book.told).containsExactly("hello died: archived", "hello died: still archived");
        assertThat(outbox.revive(book.dead.get(0)).toCompletableFuture()).isCompletedWithValue(true);
        wire.answer(2).complete("6.6");
        assertThat(book.told).last().isEqualTo("C1 hello [6.6]");
    }

    /** Whoever comes second gets what the first one gets. */
    @Test
    void whatIsSentOnceMoreAndSaidAgainMeanwhileIsSaidOnce() {
        Entry entry = entry("one", "hello");
        book.died(entry, "is_archived");
        CompletableFuture<Object> slow = new CompletableFuture<>();
        book.reviving = slow;
        CompletableFuture<Boolean> revived = outbox.revive(book.dead.get(0)).toCompletableFuture();
        CompletableFuture<Receipt> again = outbox.post(outgoing("one", GENERAL, "hello"));
        assertThat(outbox.revive(book.dead.get(0)).toCompletableFuture()).isCompletedWithValue(false);
        slow.complete("");

        assertThat(revived).isCompletedWithValue(true);
        wire.answer(0).complete("6.6");
        assertThat(again.thenApply(Receipt::posted)).isCompletedWithValue(posted("C1", "6.6"));
        assertThat(wire.texts()).containsExactly("hello");
        assertThat(book.entries).isEmpty();
    }

    /** Nobody else waits for it who could look. */
    @Test
    void whatIsSentOnceMoreAndMayBeThereIsDeadAgain() {
        wire.answersCalls(
                CompletableFuture.failedFuture(new SlackException(Kind.REFUSED, "missing_scope", "no scope")));
        book.died(entry("one", "hello"), "is_archived");
        outbox.revive(book.dead.get(0));
        wire.answer(0).completeExceptionally(new SlackException(Kind.UNCERTAIN, "", "cut off"));
        assertThat(book.told).hasSize(2).last().asString().startsWith("hello died: ");
        assertThat(book.dead).hasSize(1);
    }
}
