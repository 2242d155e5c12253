package dev.banter.store;

import static dev.banter.store.InboxRig.NOON;
import static dev.banter.store.InboxRig.WORKSPACE;
import static dev.banter.store.InboxRig.delivery;
import static dev.banter.store.InboxRig.get;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too old goes, and nobody waits for it. */
@Timeout(60)
final class TidyingTest {

    @AutoClose
    private final InboxRig rig;

    TidyingTest(@TempDir Path folder) {
        rig = new InboxRig(folder);
    }

    @Test
    void whatWasSeenIsKnownForAWeek() throws Exception {
        assertThat(get(rig.inbox.once("T0ACME/event/Ev1"))).isTrue();
        for (long second : new long[] {0, 700_000}) {
            String ts = NOON.getEpochSecond() + second + ".000001";
            rig.take(Delivery.heard(heard(ts, 1), "deploys", List.of("a")));
        }
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
        rows("T0ACME", "failed", 2 * Tidying.SLICE);
        CompletableFuture<String> gate = new CompletableFuture<>();
        rig.write(sql -> gate.join());
        CompletionStage<?> tidied = rig.tidying().pass();
        CompletionStage<Long> between =
                rig.write(sql -> sql.number("SELECT count(*) FROM delivery WHERE state = 'failed'"));
        gate.complete("");
        assertThat(get(between)).isEqualTo(Tidying.SLICE);
        get(tidied);
        assertThat(get(rig.inbox.dead())).hasSize(2 * Tidying.SLICE);
    }

    @Test
    void whatIsNotTriedAgainForAWeekIsDead() throws Exception {
        fail(1);
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofDays(2)));
        fail(2);
        rig.take(delivery(3, "a"));
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofDays(5)));
        get(rig.tidying().pass());
        assertThat(get(rig.inbox.dead())).isEmpty();
        rig.now.updateAndGet(moment -> moment.plus(Duration.ofMillis(1)));
        get(rig.tidying().pass());
        assertThat(rig.states())
                .containsExactly(
                        "dead: no database; it was not tried again within 7 days", "failed: no database", "open: ");
        assertThat(get(rig.inbox.dead())).extracting(DeadLetter::since).containsExactly(rig.now.get());
        rig.restart();
        assertThat(rig.unfinished())
                .extracting(left -> left.message().ts())
                .containsExactly(heard(2).ts(), heard(3).ts());
    }

    /** With what their handlers have said. */
    @Test
    void ofEachWorkspaceTheLastDeadLettersAreKept() throws Exception {
        int dropped = Tidying.LETTERS + 3;
        rows("T0ACME", "dead", DeadRows.MOST + dropped);
        rows("T0OTHER", "dead", 5);
        get(rig.tidying().pass());
        assertThat(rig.rows())
                .containsEntry("delivery", DeadRows.MOST + 5L)
                .containsEntry("message", DeadRows.MOST + 5L)
                .containsEntry("outbox", DeadRows.MOST + 5L);
        assertThat(get(rig.inbox.dead()))
                .filteredOn(letter -> letter.message().workspace().equals(WORKSPACE))
                .hasSize(DeadRows.MOST)
                .allMatch(letter -> Integer.parseInt(letter.message().ts()) > dropped);
    }

    private void fail(int number) throws Exception {
        Delivery delivery = delivery(number, "a");
        rig.take(delivery);
        rig.inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
    }

    /** Deliveries, each with its message and something that was said. */
    private void rows(String workspace, String state, int many) throws Exception {
        for (String rows : new String[] {
            "message SELECT workspace, 'C', i, 'U', NULL, 0, 0, 0, '', '', 0 FROM n",
            "delivery SELECT workspace, 'C', i, 'p', 'h', 0, state, 3, 'why', 1, i FROM n",
            "outbox (origin, plugin, handler, ordinal, position, workspace, destination, broadcast, text, lengths, blocks,"
                    + " ids, state, fence) SELECT workspace || '/C/' || i, 'p', 'h', 1, i, workspace, '', 0, '', '', '', '',"
                    + " 'sent', 1 FROM n"
        }) {
            get(rig.write(sql -> sql.run(
                    "WITH RECURSIVE n (i, workspace, state) AS (SELECT 1, ?, ? UNION ALL SELECT i + 1, workspace, state FROM"
                            + " n WHERE i < ?) INSERT INTO " + rows,
                    workspace,
                    state,
                    many)));
        }
    }

    /** Or it would take as long as there is much to keep. */
    @ParameterizedTest
    @ValueSource(strings = {Deliveries.FORGET_SEEN, TakenRows.FORGET, DeadRows.EXPIRE, DeadRows.TOO_MANY})
    void whatIsKeptIsNotLookedAt(String statement) throws Exception {
        List<String> plan =
                get(rig.write(sql -> sql.ask("EXPLAIN QUERY PLAN " + statement, row -> row.getString("detail"))));
        assertThat(plan).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
    }
}
