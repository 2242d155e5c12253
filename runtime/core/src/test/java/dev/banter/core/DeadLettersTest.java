package dev.banter.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.core.DeadLetters.Outcome;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.HeldBook;
import dev.banter.core.fixture.Said;
import dev.banter.core.fixture.Told;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.DoubtListener;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.OutboxSettings;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.pace.Pacing;
import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.route.MatchSettings;
import dev.banter.core.time.ManualTimers;
import dev.banter.core.wire.Trimmings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack did not take, as people look after it. */
final class DeadLettersTest {

    private final ManualTimers timers = new ManualTimers();
    private final HeldBook book = new HeldBook();
    private final FakeWire wire = FakeWire.answering();
    private final LineOutbox outbox =
            new LineOutbox(new OutboxSettings(Pacing.OFF, 10, 10, Duration.ZERO), timers, book, new DoubtListener() {});
    private final Bot bot = new Bot(
            new BotSettings(List.of(), MatchSettings.DEFAULT, QuarantineSettings.OFF),
            timers,
            new MemoryInbox(10, 10),
            outbox,
            new Told());
    private final DeadLetters letters = bot.deadLetters();

    @BeforeEach
    void die() {
        Entry entry = new Entry(
                new VerbKey("slack@1", "deploys", "Deploys#deploy", 0),
                Said.WORKSPACE,
                new Target(new Destination.Channel(new ChannelId("C1")), null, false),
                List.of("hello"),
                Trimmings.NONE);
        book.died.put(entry.key(), entry);
        book.dead.add(new DeadReply(
                "0a1b2c3d", entry.key(), Said.WORKSPACE, entry.target().destination(), "is_archived", Instant.EPOCH));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void withoutAWayToItsWorkspaceNothingIsSent() {
        assertThat(get(letters.retry("0a1b2c3d")))
                .isEqualTo(
                        new Outcome(false, "workspace T0TEAM is not connected, so nothing is sent; connect it first"));
        assertThat(get(letters.replies())).hasSize(1);
    }

    @Test
    void itIsSentOnceMore() {
        outbox.connect(Said.WORKSPACE, wire, new FakeDirectory());
        assertThat(get(letters.retry("0a1b2c3d")))
                .isEqualTo(new Outcome(true, "what Deploys#deploy said is sent once more"));
        assertThat(wire.texts()).containsExactly("hello");
        assertThat(get(letters.retry("0a1b2c3d")).good()).isFalse();
    }

    @Test
    void itIsForgotten() {
        assertThat(get(letters.drop("0a1b2c3d"))).isEqualTo(new Outcome(true, "0a1b2c3d is forgotten"));
        assertThat(get(letters.replies())).isEmpty();
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
