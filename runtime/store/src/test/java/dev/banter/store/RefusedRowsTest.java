package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.wire.Trimmings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Slack did not take stays until somebody has looked at it. */
@Timeout(60)
final class RefusedRowsTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0ACME");
    private static final ChannelId GENERAL = new ChannelId("C0GENERAL");
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private final AtomicInteger died = new AtomicInteger();
    private Store store;
    private Book book;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        book = store.book(() -> NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itIsKnownOverRestartsWithItsReason() throws Exception {
        Entry refused = say(0, "hello");
        book.acknowledged(say(1, "taken"), GENERAL, List.of("2.000001"));
        book.died(refused, "is_archived");
        close();
        open();

        assertThat(get(book.remains(WORKSPACE)).unsent()).isEmpty();
        DeadReply dead = theOne();
        assertThat(dead)
                .isEqualTo(new DeadReply(
                        dead.id(), refused.key(), WORKSPACE, new Destination.Channel(GENERAL), "is_archived", NOON));
        assertThat(dead.id()).matches("[0-9a-f]{8}");
    }

    @Test
    void itIsSentOnceMoreWithTheParts() throws Exception {
        Entry refused = say(0, "hello", " and more");
        book.acknowledged(refused, GENERAL, List.of("2.000001"));
        book.died(refused, "is_archived");
        DeadReply dead = theOne();
        assertThat(get(book.revive(dead))).contains(new Book.Unsent(refused, List.of("2.000001")));
        assertThat(get(book.revive(dead))).isEmpty();
        assertThat(get(book.dead())).isEmpty();
        close();
        open();
        assertThat(get(book.remains(WORKSPACE)).unsent())
                .containsExactly(new Book.Unsent(refused, List.of("2.000001")));
    }

    @Test
    void itIsForgottenByWhoSaysSo() throws Exception {
        book.died(say(0, "hello"), "is_archived");
        DeadReply dead = theOne();
        assertThat(get(book.drop(dead))).isTrue();
        assertThat(get(book.drop(dead))).isFalse();
        assertThat(get(book.dead())).isEmpty();
    }

    @Test
    void aRunThatSaysItAgainTakesItsPlace() throws Exception {
        book.died(say(0, "hello"), "is_archived");
        Entry again = say(0, "hello again");
        assertThat(get(book.dead())).isEmpty();
        book.acknowledged(again, GENERAL, List.of("2.000001"));
        assertThat(get(book.enter(again)).map(Receipt::ids)).isEmpty();
    }

    /** Those that died last, whenever they were said. */
    @Test
    void aThousandAreKept() throws Exception {
        close();
        store = Store.open(folder, Durability.RELAXED, Duration.ZERO);
        book = store.book(() -> NOON.plusSeconds(died.incrementAndGet()));
        Entry first = say(0, "hello 0");
        for (int number = 1; number <= 1_002; number++) {
            book.died(say(number, "hello " + number), "is_archived");
        }
        book.died(first, "is_archived");
        List<DeadReply> dead = get(book.dead());
        assertThat(dead).hasSize(1_000);
        assertThat(dead.get(0).key().ordinal()).isEqualTo(4);
        assertThat(dead.get(999).key().ordinal()).isZero();
    }

    @Test
    void andSoMuchText() throws Exception {
        for (int number = 0; number < 5; number++) {
            book.died(say(number, "x".repeat(6_000_000)), "is_archived");
        }
        assertThat(get(book.dead())).extracting(dead -> dead.key().ordinal()).containsExactly(2, 3, 4);
    }

    private Entry say(int ordinal, String... texts) throws Exception {
        Entry entry = new Entry(
                new VerbKey("slack@1", "deploys", "Deploys#a", ordinal),
                WORKSPACE,
                new Target(new Destination.Channel(GENERAL), null, false),
                List.of(texts),
                Trimmings.NONE);
        assertThat(get(book.enter(entry))).isEmpty();
        return entry;
    }

    private DeadReply theOne() throws Exception {
        List<DeadReply> all = get(book.dead());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
