package dev.banter.core.outbox;

import static dev.banter.core.outbox.OutboxRig.GENERAL;
import static dev.banter.core.outbox.OutboxRig.keeping;
import static dev.banter.core.outbox.OutboxRig.outgoing;

import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.HeldBook;
import dev.banter.core.time.ManualTimers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An outbox whose book holds what an earlier process has left, and a wire that tells what stands in the channel. */
final class ResumingRig {

    final HeldBook book = new HeldBook();
    final FakeWire wire = FakeWire.answering();
    final ManualTimers timers = new ManualTimers();
    final FakeDirectory directory = new FakeDirectory().knows("ops", "C1");
    final LineOutbox outbox = keeping(book, timers, wire, directory);

    ResumingRig() {
        wire.answers("auth.test", CompletableFuture.completedStage(new FakeEvent("", Map.of("user_id", "U0BOT"))));
    }

    /** It is not known whether it was sent. */
    void leave(Entry entry) {
        book.unsent.add(new Book.Unsent(entry, List.of()));
    }

    /** One message stands in the channel. */
    void history(Map<String, String> message) {
        Map<String, String> fields = new HashMap<>();
        message.forEach((name, value) -> fields.put("messages/0/" + name, value));
        wire.answers("conversations.history", CompletableFuture.completedStage(new FakeEvent("", fields)));
    }

    /** This process says something, and it is written down. */
    void say(String origin, String text) {
        outbox.post(outgoing(origin, GENERAL, text));
        book.entries.get(book.entries.size() - 1).complete(Optional.empty());
    }
}
