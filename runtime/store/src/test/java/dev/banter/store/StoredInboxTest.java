package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.inbox.Unfinished;
import dev.banter.core.message.Heard;
import dev.banter.core.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was taken in is done, by this process or by the next. */
@Timeout(60)
final class StoredInboxTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0ACME");
    private static final InboxSettings SETTINGS = new InboxSettings(100, 1_000, 3, Duration.ofDays(7));

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private final SystemTimers timers = new SystemTimers();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private Store store;
    private Inbox inbox;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        inbox = store.inbox(SETTINGS, timers, now::get);
    }

    @AfterEach
    void close() {
        store.close();
        timers.close();
    }

    /** The process ends, and another begins. */
    private void restart() {
        store.close();
        open();
    }

    @Test
    void whatIsDoneIsForgotten() throws Exception {
        Delivery delivery = delivery(1, "a", "b");
        assertThat(take(delivery)).isTrue();
        assertThat(rows()).containsEntry("message", 1L).containsEntry("delivery", 2L);
        inbox.done(delivery, "a", HandlerOutcome.DONE);
        assertThat(rows()).containsEntry("message", 1L).containsEntry("delivery", 1L);
        inbox.done(delivery, "b", HandlerOutcome.DONE);
        assertThat(rows())
                .containsEntry("message", 0L)
                .containsEntry("delivery", 0L)
                .containsEntry("taken", 1L);
        restart();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whatIsNotDoneIsHandedOutAfterARestartAndOnce() throws Exception {
        take(delivery(2, "a", "b"));
        Delivery first = delivery(1, "a");
        take(first);
        assertThat(unfinished()).isEmpty();
        restart();
        assertThat(unfinished())
                .containsExactlyInAnyOrder(
                        new Unfinished(heard(2), "a", 2),
                        new Unfinished(heard(2), "b", 2),
                        new Unfinished(heard(1), "a", 2));
        assertThat(unfinished()).isEmpty();
        inbox.done(first, "a", HandlerOutcome.DONE);
        restart();
        // nobody has begun
        assertThat(unfinished()).extracting(Unfinished::attempt).containsExactly(2, 2);
    }

    @Test
    void ofOthersNothingIsHandedOut() throws Exception {
        take(delivery(1, "a"));
        restart();
        assertThat(get(inbox.unfinished(WORKSPACE, "another"))).isEmpty();
        assertThat(get(inbox.unfinished(new WorkspaceId("T0OTHER"), "deploys"))).isEmpty();
        assertThat(unfinished()).hasSize(1);
    }

    @Test
    void aMessageIsTakenInOnceForAPlugin() throws Exception {
        assertThat(take(delivery(1, "a"))).isTrue();
        assertThat(take(delivery(1, "a"))).isFalse();
        restart();
        assertThat(take(delivery(1, "a"))).isFalse();
        assertThat(take(new Delivery(heard(1), "another", List.of("a"), false, false, 1)))
                .isTrue();
    }

    @Test
    void whoHasSaidYesIsHeardAgain() throws Exception {
        Delivery asking = delivery(1, "a");
        take(asking);
        inbox.done(asking, "a", HandlerOutcome.DONE);
        assertThat(take(new Delivery(heard(1), "deploys", List.of("a"), true, true, 1)))
                .isTrue();
        restart();
        assertThat(unfinished()).hasSize(1);
    }

    @Test
    void whatFailsIsTriedThreeTimesAndThenKept() throws Exception {
        Delivery delivery = delivery(1, "a");
        take(delivery);
        inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
        assertThat(unfinished()).isEmpty();
        for (int attempt = 2; attempt <= 3; attempt++) {
            restart();
            assertThat(unfinished()).extracting(Unfinished::attempt).containsExactly(attempt);
            begin(attempt);
            inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
        }
        assertThat(states()).containsExactly("dead: no database");
        restart();
        assertThat(unfinished()).isEmpty();
        assertThat(rows()).containsEntry("message", 1L);
    }

    @Test
    void aDeadLetterIsTriedOnceMoreAndIsDeadAgain() throws Exception {
        Delivery delivery = die(1);
        DeadLetter letter = get(inbox.dead()).get(0);
        assertThat(letter.id()).matches("[0-9a-f]{8}");
        assertThat(letter).isEqualTo(new DeadLetter(letter.id(), heard(1), "deploys", "a", 3, "no database", NOON));
        assertThat(get(inbox.revive(letter))).isTrue();
        assertThat(get(inbox.revive(letter))).isFalse();
        assertThat(get(inbox.dead())).isEmpty();
        begin(4);
        inbox.done(delivery, "a", HandlerOutcome.failed("no luck"));
        assertThat(get(inbox.dead()))
                .extracting(DeadLetter::attempts, DeadLetter::reason)
                .containsExactly(tuple(4, "no luck"));
        assertThat(get(inbox.revive(letter))).isTrue();
        restart();
        assertThat(unfinished()).isEmpty();
        assertThat(get(inbox.dead())).hasSize(1);
    }

    @Test
    void aDeadLetterIsForgottenWithItsMessage() throws Exception {
        die(1);
        DeadLetter letter = get(inbox.dead()).get(0);
        assertThat(get(inbox.drop(letter))).isTrue();
        assertThat(get(inbox.drop(letter))).isFalse();
        assertThat(rows()).containsEntry("message", 0L).containsEntry("delivery", 0L);
    }

    private Delivery die(int number) throws Exception {
        Delivery delivery = delivery(number, "a");
        take(delivery);
        for (int attempt = 1; attempt <= 3; attempt++) {
            begin(attempt);
            inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
            restart();
            unfinished();
        }
        return delivery;
    }

    @Test
    void whatEndsTheProcessEachTimeIsKeptToo() throws Exception {
        take(delivery(1, "a"));
        for (int attempt = 2; attempt <= 3; attempt++) {
            restart();
            assertThat(unfinished()).hasSize(1);
            begin(attempt);
        }
        restart();
        assertThat(unfinished()).isEmpty();
        assertThat(states()).containsExactly("dead: the bot ended while it ran");
    }

    @Test
    void whatWasNotBegunIsNoAttempt() throws Exception {
        Delivery delivery = delivery(1, "a");
        take(delivery);
        for (int i = 0; i < 5; i++) {
            inbox.done(delivery, "a", HandlerOutcome.LEFT);
            restart();
            assertThat(unfinished()).extracting(Unfinished::attempt).containsExactly(1);
        }
    }

    @Test
    void itIsFullWhileTooMuchIsUnfinished() throws Exception {
        AtomicInteger resumed = new AtomicInteger();
        inbox = store.inbox(new InboxSettings(100, 2, 3, Duration.ofDays(7)), timers, now::get);
        Delivery delivery = delivery(1, "a", "b");
        take(delivery);
        assertThat(inbox.full()).isTrue();
        inbox.whenRoom(resumed::incrementAndGet);
        assertThat(resumed).hasValue(0);
        inbox.done(delivery, "a", HandlerOutcome.DONE);
        assertThat(resumed).hasValue(1);
        take(delivery);
        assertThat(inbox.full()).isFalse();
    }

    @Test
    void onAFullDiskNothingIsTakenInUntilThereIsRoom() throws Exception {
        AtomicInteger resumed = new AtomicInteger();
        assertThat(inbox.isNew(heard(1).key())).isTrue();
        pages(1);
        int number = 0;
        while (!inbox.full()) {
            inbox.take(delivery(++number, "a".repeat(1_000)));
        }
        int next = number + 1;
        assertThatThrownBy(() -> take(delivery(next, "a".repeat(100_000))))
                .hasCauseInstanceOf(StoreException.class)
                .hasMessageContaining("there is no room on the disk");
        inbox.whenRoom(resumed::incrementAndGet);
        assertThat(resumed).hasValue(0);
        pages(1_000_000);
        await().atMost(30, TimeUnit.SECONDS).until(() -> resumed.get() == 1);
        assertThat(inbox.full()).isFalse();
        assertThat(take(delivery(next, "a"))).isTrue();
    }

    /** Or its handler would be called again. */
    @Test
    void whatIsDoneOnAFullDiskIsWrittenOnceThereIsRoom() throws Exception {
        Delivery delivery = delivery(1, "a");
        take(delivery);
        pages(1);
        inbox.settled(delivery, "a", HandlerOutcome.failed("x".repeat(100_000)));
        await().atMost(30, TimeUnit.SECONDS).until(inbox::full);
        pages(1_000_000);
        await().atMost(30, TimeUnit.SECONDS).until(() -> states().get(0).startsWith("failed: xxx"));
    }

    @Test
    void whatWasSeenIsKnownForAWeek() throws Exception {
        now.set(Instant.ofEpochSecond(1_700_000_000));
        assertThat(get(inbox.once("T0ACME/event/Ev1"))).isTrue();
        take(delivery(1, "a"));
        take(new Delivery(heard("1700700000.000001", 2), "deploys", List.of("a"), false, false, 1));
        now.updateAndGet(moment -> moment.plus(Duration.ofDays(6)));
        restart();
        assertThat(rows()).containsEntry("taken", 2L).containsEntry("seen", 1L);
        now.updateAndGet(moment -> moment.plus(Duration.ofDays(2)));
        restart();
        assertThat(rows()).containsEntry("taken", 1L).containsEntry("seen", 0L);
    }

    private void begin(int attempt) throws Exception {
        get(inbox.begun(new Delivery(heard(1), "deploys", List.of("a"), true, false, attempt), "a"));
    }

    private static Delivery delivery(int number, String... handlers) {
        return new Delivery(heard(number), "deploys", List.of(handlers), false, false, 1);
    }

    private static Heard heard(int number) {
        return heard("1700000000.00000" + number, number);
    }

    private static Heard heard(String ts, int number) {
        return new Heard(
                WORKSPACE,
                new ChannelId("C0GENERAL"),
                new UserId("U0ANA"),
                ts,
                number % 2 == 0 ? "1600000000.000001" : null,
                false,
                true,
                number % 2 == 0,
                "<@U0BOT> deploy &amp; <b>",
                "deploy & <b>");
    }

    private boolean take(Delivery delivery) throws Exception {
        return get(inbox.take(delivery));
    }

    private List<Unfinished> unfinished() throws Exception {
        return get(inbox.unfinished(WORKSPACE, "deploys"));
    }

    private void pages(int most) throws Exception {
        get(store.writer().write(sql -> {
            sql.say("PRAGMA max_page_count = " + most);
            return "";
        }));
    }

    private List<String> states() throws Exception {
        return get(store.writer()
                .write(sql -> sql.ask(
                        "SELECT state, reason FROM delivery", row -> row.getString(1) + ": " + row.getString(2))));
    }

    private Map<String, Long> rows() throws Exception {
        get(store.writer().write(sql -> ""));
        return new Upkeep(folder).check().rows();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
