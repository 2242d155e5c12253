package dev.banter.store;

import static dev.banter.store.InboxRig.delivery;
import static dev.banter.store.InboxRig.get;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.inbox.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too old goes, and nobody waits for it. */
@Timeout(60)
final class TidyingTest {

    @TempDir
    Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatWasSeenIsKnownForAWeek() throws Exception {
        rig.now.set(Instant.ofEpochSecond(1_700_000_000));
        assertThat(get(rig.inbox.once("T0ACME/event/Ev1"))).isTrue();
        rig.take(delivery(1, "a"));
        rig.take(Delivery.heard(heard("1700700000.000001", 2), "deploys", List.of("a")));
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofDays(6)));
        get(rig.tidying().pass());
        assertThat(rig.rows()).containsEntry("taken", 2L).containsEntry("seen", 1L);
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofDays(2)));
        get(rig.tidying().pass());
        assertThat(rig.rows()).containsEntry("taken", 1L).containsEntry("seen", 0L);
    }

    @Test
    void atTheStartItIsTidied() throws Exception {
        assertThat(get(rig.inbox.once("T0ACME/event/Ev1"))).isTrue();
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofDays(8)));
        rig.restart();
        await().untilAsserted(() -> assertThat(rig.rows()).containsEntry("seen", 0L));
    }

    @Test
    void whatIsToBeWrittenComesInBetween() throws Exception {
        get(rig.write(sql -> sql.run(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO seen (id, at)"
                        + " SELECT i, 0 FROM n",
                2 * Tidying.SLICE + 1)));
        CompletableFuture<String> gate = new CompletableFuture<>();
        rig.write(sql -> gate.join());
        CompletionStage<?> tidied = rig.tidying().pass();
        CompletionStage<Long> between = rig.write(sql -> sql.number("SELECT count(*) FROM seen"));
        gate.complete("");
        assertThat(get(between)).isEqualTo(Tidying.SLICE + 1);
        get(tidied);
        assertThat(rig.rows()).containsEntry("seen", 0L);
    }

    /** Or it would take as long as there is much to keep. */
    @ParameterizedTest
    @ValueSource(strings = {Deliveries.FORGET_SEEN, TakenRows.FORGET})
    void whatIsKeptIsNotLookedAt(String statement) throws Exception {
        List<String> plan =
                get(rig.write(sql -> sql.ask("EXPLAIN QUERY PLAN " + statement, row -> row.getString("detail"))));
        assertThat(plan).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
    }
}
