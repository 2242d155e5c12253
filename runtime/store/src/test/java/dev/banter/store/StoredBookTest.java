package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Block;
import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Book;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.time.SystemTimers;
import dev.banter.core.wire.Trimmings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was said is sent, by this process or by the next, and is not said again by a handler that is called again. */
@Timeout(60)
final class StoredBookTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0ACME");
    private static final ChannelId GENERAL = new ChannelId("C0GENERAL");
    private static final String MESSAGE = "T0ACME/C0GENERAL/1700000000.000001";

    @TempDir
    Path folder;

    private final SystemTimers timers = new SystemTimers();
    private Store store;
    private Inbox inbox;
    private Book book;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        inbox = store.inbox(InboxSettings.DEFAULT, timers, InstantSource.system());
        book = store.book(InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
        timers.close();
    }

    private void restart() {
        store.close();
        open();
    }

    @Test
    void whatIsPendingIsHandedOutAfterARestartAsItWas() throws Exception {
        Target thread = new Target(new Destination.Named("ops"), "1.0", true);
        Target person = new Target(new Destination.Person(new UserId("U0ANA")), null, false);
        Trimmings trimmings = new Trimmings(
                List.of(Block.section("*one*\nline"), Block.divider()),
                Optional.of(false),
                Optional.of(new Post.Metadata("deploy", "{\"app\":\"shop\"}")));
        Entry first = new Entry(
                key("slack@1", 0), WORKSPACE, thread, List.of("a &amp; b\n", "\uD83D\uDC4D\0 more"), trimmings);
        Entry second = new Entry(key("slack@1", 1), WORKSPACE, person, List.of(""), Trimmings.NONE);
        Entry third = entry("slack@1", 2, "last");
        assertThat(get(book.enter(first))).isEmpty();
        assertThat(get(book.enter(second))).isEmpty();
        assertThat(get(book.enter(third))).isEmpty();
        book.acknowledged(first, GENERAL, List.of("2.000001"));
        assertThat(get(book.remains(WORKSPACE)).unsent()).isEmpty();
        restart();

        Book.Remains remains = get(book.remains(WORKSPACE));
        assertThat(remains.unsent())
                .containsExactly(
                        new Book.Unsent(first, List.of("2.000001")),
                        new Book.Unsent(second, List.of()),
                        new Book.Unsent(third, List.of()));
        assertThat(remains.latest()).isEqualTo(Map.of(GENERAL, "2.000001"));
        assertThat(get(book.remains(WORKSPACE)).unsent()).isEmpty();
        assertThat(get(book.remains(new WorkspaceId("T0OTHER"))).unsent()).isEmpty();
    }

    /** Or a process that is killed meanwhile leaves them in another order than that in which they were sent. */
    @Test
    void whatIsTakenOverOrTriedAgainComesBehindWhatWasEnteredMeanwhile() throws Exception {
        Entry old = entry("slack@1", 0, "old");
        Entry dead = entry("slack@1", 1, "dead");
        get(book.enter(dead));
        book.died(dead, "archived");
        get(book.enter(old));
        restart();
        Entry early = entry("slack@1", 2, "early");
        get(book.enter(early));
        get(book.remains(WORKSPACE));
        Entry late = entry("slack@1", 3, "late");
        get(book.enter(late));
        get(book.revive(get(book.dead()).get(0)));
        restart();
        assertThat(get(book.remains(WORKSPACE)).unsent())
                .extracting(Book.Unsent::entry)
                .containsExactly(early, old, late, dead);
        assertThat(get(book.again(early))).isTrue();
        book.died(late, "archived");
        assertThat(get(book.again(late))).isFalse();
        restart();
        assertThat(get(book.remains(WORKSPACE)).unsent())
                .extracting(Book.Unsent::entry)
                .containsExactly(old, dead, early);
    }

    @Test
    void whatWasSaidForNoMessageIsForgottenOnceItIsThere() throws Exception {
        Entry entry = entry("slack@1", 0, "hello");
        get(book.enter(entry));
        book.acknowledged(entry, GENERAL, List.of("2.000001"));
        assertThat(rows()).containsEntry("outbox", 0L);
        Entry lost = entry("slack@1", 1, "hello");
        get(book.enter(lost));
        assertThat(rows()).containsEntry("outbox", 1L);
        book.uncertain(lost);
        assertThat(rows()).containsEntry("outbox", 0L);
    }

    @Test
    void whatWasSaidForAMessageIsKnownUntilItsHandlerIsThrough() throws Exception {
        Delivery delivery = take();
        Entry entry = entry(MESSAGE, 0, "hello");
        get(book.enter(entry));
        book.acknowledged(entry, GENERAL, List.of("2.000001"));
        restart();

        assertThat(get(book.enter(entry))).contains(new Receipt(GENERAL, null, List.of("2.000001")));
        get(inbox.unfinished(WORKSPACE, "deploys").next());
        inbox.done(delivery, "Deploys#a", HandlerOutcome.failed("no luck"));
        assertThat(get(book.enter(entry))).isPresent();
        inbox.done(delivery, "Deploys#a", HandlerOutcome.DONE);
        assertThat(rows()).containsEntry("outbox", 0L);
    }

    @Test
    void whatMayBeThereIsNotSaidAgainByItsHandler() throws Exception {
        Delivery delivery = take();
        Entry entry = entry(MESSAGE, 0, "hello");
        get(book.enter(entry));
        book.uncertain(entry);
        assertThatThrownBy(() -> get(book.enter(entry))).hasMessageContaining("said in an earlier run, or not");
        inbox.done(delivery, "Deploys#a", HandlerOutcome.DONE);
        assertThat(rows()).containsEntry("outbox", 0L);
    }

    @Test
    void whatIsStillToBeSentOutlivesItsHandler() throws Exception {
        Delivery delivery = take();
        Entry entry = entry(MESSAGE, 0, "hello");
        get(book.enter(entry));
        inbox.done(delivery, "Deploys#a", HandlerOutcome.DONE);
        restart();

        assertThat(get(book.remains(WORKSPACE)).unsent()).hasSize(1);
        book.acknowledged(entry, GENERAL, List.of("2.000001"));
        assertThat(rows()).containsEntry("outbox", 0L).containsEntry("said", 1L);
    }

    @Test
    void theOrderIsThatOfAllProcesses() throws Exception {
        for (int process = 0; process < 3; process++) {
            for (int number = 0; number < 20; number++) {
                get(book.enter(entry("slack@" + process, number, process + " " + number)));
            }
            restart();
        }
        List<String> texts = get(book.remains(WORKSPACE)).unsent().stream()
                .map(unsent -> unsent.entry().texts().get(0))
                .toList();
        assertThat(texts).hasSize(60).first().isEqualTo("0 0");
        assertThat(texts.get(25)).isEqualTo("1 5");
        assertThat(texts.get(59)).isEqualTo("2 19");
    }

    private Delivery take() throws Exception {
        Heard message = new Heard(
                WORKSPACE, GENERAL, new UserId("U0ANA"), "1700000000.000001", null, false, true, false, "hi", "hi");
        Delivery delivery = Delivery.heard(message, "deploys", List.of("Deploys#a"));
        get(inbox.take(delivery));
        return delivery;
    }

    private static Entry entry(String origin, int ordinal, String text) {
        Target target = new Target(new Destination.Channel(GENERAL), null, false);
        return new Entry(key(origin, ordinal), WORKSPACE, target, List.of(text), Trimmings.NONE);
    }

    private static VerbKey key(String origin, int ordinal) {
        return new VerbKey(origin, "deploys", "Deploys#a", ordinal);
    }

    private Map<String, Long> rows() throws Exception {
        get(store.writer().write(sql -> ""));
        return new Upkeep(folder).check().rows();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
