package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes together is committed together; what cannot be written falls alone. */
@Timeout(60)
final class WriterTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<Step> steps = new CopyOnWriteArrayList<>();

    @Test
    void whatWaitsIsCommittedTogether() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO, steps::add)) {
            CompletableFuture<String> first = store.writer().write(sql -> {
                begun.countDown();
                await(open);
                return "first";
            });
            begun.await();
            steps.clear();
            List<CompletableFuture<Integer>> more = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                more.add(mark(store, "m" + i));
            }
            open.countDown();
            for (CompletableFuture<Integer> each : more) {
                assertThat(get(each)).isOne();
            }
            assertThat(get(first)).isEqualTo("first");
        }
        assertThat(steps).filteredOn(Step.COMMITTED::equals).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenFallsAlone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            store.writer().write(sql -> {
                begun.countDown();
                await(open);
                return "";
            });
            begun.await();
            CompletableFuture<Integer> before = mark(store, "before");
            CompletableFuture<Integer> wrong = store.writer().write(sql -> {
                sql.run("INSERT INTO seen (id, at) VALUES ('half', 1)");
                return sql.run("INSERT INTO seen (id, at) VALUES ('half', 2)");
            });
            CompletableFuture<Integer> after = mark(store, "after");
            open.countDown();
            assertThat(get(before)).isOne();
            assertThat(get(after)).isOne();
            assertThatThrownBy(() -> get(wrong))
                    .hasCauseInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be read or written");
            assertThat(marks(store)).containsExactly("after", "before");
        }
    }

    @Test
    void aFullDiskIsToldAndWhatWasWrittenStays() throws Exception {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            get(limit(store, 40));
            int written = 0;
            StoreException full = null;
            while (full == null) {
                try {
                    get(mark(store, "x".repeat(2_000) + written));
                    written++;
                } catch (ExecutionException failed) {
                    full = (StoreException) failed.getCause();
                }
            }
            assertThat(full.kind()).isEqualTo(StoreException.Kind.FULL);
            assertThat(full).hasMessageContaining("there is no room on the disk, so nothing more is taken in");
            assertThat(marks(store)).hasSize(written);
            get(limit(store, 1_000));
            get(mark(store, "room again"));
            assertThat(marks(store)).hasSize(written + 1);
        }
        assertThat(new Upkeep(folder).check().problems()).isEmpty();
    }

    /** What insists is small behind what is large, and would fit. What does not insist is written or fails at once. */
    @Test
    void whatInsistsWaitsForRoomInItsOrder() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            get(limit(store, 1));
            CompletableFuture<?> large = insist(store, "x".repeat(500_000)).thenRun(() -> order.add("large"));
            CompletableFuture<?> small = insist(store, "small").thenRun(() -> order.add("small"));
            CompletableFuture<?> wrong = store.writer().insist(sql -> sql.run("no SQL"));
            assertThat(get(mark(store, "at once"))).isOne();
            assertThat(List.of(large, small, wrong)).noneMatch(CompletableFuture::isDone);
            assertThat(marks(store)).containsExactly("at once");
            get(limit(store, 1_000_000));
            get(large);
            get(small);
            assertThat(order).containsExactly("large", "small");
            assertThat(marks(store)).hasSize(3);
            assertThatThrownBy(() -> get(wrong)).hasCauseInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatInsistsIsTriedOnceMoreBeforeItCloses() throws Exception {
        CompletableFuture<Integer> never;
        CompletableFuture<Integer> last;
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            get(limit(store, 1));
            never = insist(store, "x".repeat(500_000));
            get(mark(store, "at once"));
        }
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            get(limit(store, 1));
            last = insist(store, "x".repeat(500_000));
            get(limit(store, 1_000_000));
        }
        assertThatThrownBy(() -> get(never)).hasMessageContaining("the bot is stopping");
        assertThat(get(last)).isOne();
    }

    @Test
    void whatWaitsIsWrittenBeforeItCloses() throws Exception {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        try (Store store = Store.open(folder, Durability.RELAXED, Duration.ZERO)) {
            for (int i = 0; i < 1_000; i++) {
                all.add(mark(store, "m" + i));
            }
        }
        assertThat(all).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        try (Store store = Store.open(folder, Durability.RELAXED, Duration.ZERO)) {
            assertThat(marks(store)).hasSize(1_000);
        }
    }

    @Test
    void afterwardsNothingIsTaken() {
        Store store = Store.open(folder, Durability.RELAXED, Duration.ZERO);
        store.close();
        assertThatThrownBy(() -> get(mark(store, "late")))
                .hasCauseInstanceOf(StoreException.class)
                .hasMessageContaining("the bot is stopping");
    }

    private static CompletableFuture<Integer> mark(Store store, String id) {
        return store.writer().write(sql -> sql.run("INSERT INTO seen (id, at) VALUES (?, 0)", id));
    }

    private static CompletableFuture<Integer> insist(Store store, String id) {
        return store.writer().insist(sql -> sql.run("INSERT INTO seen (id, at) VALUES (?, 0)", id));
    }

    private static CompletableFuture<String> limit(Store store, int pages) {
        return store.writer().write(sql -> {
            sql.say("PRAGMA max_page_count = " + pages);
            return "";
        });
    }

    private static List<String> marks(Store store) throws Exception {
        return get(store.writer().write(sql -> sql.ask("SELECT id FROM seen ORDER BY id", row -> row.getString(1))));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            throw new SQLException(hurried);
        }
    }
}
