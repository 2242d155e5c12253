package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.MessageKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A message is handed to a plugin once, for as long as it may come again. */
@Timeout(60)
final class TakenRowsTest {

    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long SECOND = 1_000;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachPluginAndEachChannelHasItOnce() {
        assertThat(isNew("C0GENERAL", "1700000000.000001", "deploys")).isTrue();
        assertThat(isNew("C0GENERAL", "1700000000.000001", "deploys")).isFalse();
        assertThat(isNew("C0GENERAL", "1700000000.000001", "greeter")).isTrue();
        assertThat(isNew("C0RANDOM", "1700000000.000001", "deploys")).isTrue();
        assertThat(isNew("C0GENERAL", "1700000000.000002", "deploys")).isTrue();
        assertThat(isNew("C0GENERAL", "1700000000.000001", "deploys")).isFalse();
        assertThat(rows("taken")).isEqualTo(4);
        assertThat(rows("scope")).isEqualTo(3);
    }

    @Test
    void whatIsNoTimestampOfSlacksIsATextLikeAllElse() {
        assertThat(isNew("C0GENERAL", "yesterday", "deploys")).isTrue();
        assertThat(isNew("C0GENERAL", "yesterday", "deploys")).isFalse();
        assertThat(rows("taken")).isZero();
        assertThat(rows("seen")).isEqualTo(1);
    }

    @Test
    void itIsForgottenWhenBothClocksSayThatItIsOld() {
        isNew("C0GENERAL", "1700000000.000001", "deploys");
        assertThat(forgottenAt(1_700_000_000 * SECOND + 2 * WEEK)).isZero();
        isNew("C0GENERAL", "1700604801.000000", "deploys");
        assertThat(forgottenAt(1_700_000_000 * SECOND + WEEK)).isZero();
        assertThat(forgottenAt(1_700_000_001 * SECOND + WEEK)).isEqualTo(1);
        assertThat(isNew("C0GENERAL", "1700604801.000000", "deploys")).isFalse();
    }

    @Test
    void theOldestAreForgottenFirst() {
        for (int number = 1; number <= 3; number++) {
            isNew("C0GENERAL", "1700000000.00000" + number, "deploys");
        }
        isNew("C0GENERAL", "1800000000.000000", "deploys");
        long now = 1_800_000_000 * SECOND + WEEK;
        assertThat(forgottenAt(now)).isEqualTo(2);
        assertThat(isNew("C0GENERAL", "1700000000.000003", "deploys")).isFalse();
        assertThat(forgottenAt(now)).isEqualTo(1);
        assertThat(forgottenAt(now)).isZero();
    }

    @Test
    void thoseThatWereTextsAreNumbersAfterwards() {
        String order = "T0ACME/C0GENERAL/1700000000.000001/banter";
        String event = "T0ACME/event/1700000000.000001/deploys";
        for (String later : new String[] {
            "DROP INDEX delivery_failed",
            "DROP INDEX delivery_dead",
            "DROP TABLE scope",
            "DROP TABLE taken",
            "ALTER TABLE outbox DROP COLUMN reason",
            "ALTER TABLE outbox DROP COLUMN changed",
            "ALTER TABLE outbox DROP COLUMN size"
        }) {
            write(sql -> sql.run(later));
        }
        for (String id : new String[] {
            "T0ACME/C0GENERAL/1700000000.000001/deploys", "T0ACME/D0ANA/1700000000.000002/deploys", order, event
        }) {
            write(sql -> sql.run("INSERT INTO seen (id, at) VALUES (?, 1)", id));
        }
        write(sql -> sql.run("PRAGMA user_version = 5"));
        close();
        open();
        List<String> texts = write(sql -> sql.ask("SELECT id FROM seen", row -> row.getString(1)));
        assertThat(texts).containsExactlyInAnyOrder(order, event);
        assertThat(isNew("C0GENERAL", "1700000000.000001", "deploys")).isFalse();
        assertThat(isNew("D0ANA", "1700000000.000002", "deploys")).isFalse();
        assertThat(isNew("D0ANA", "1700000000.000001", "deploys")).isTrue();
        assertThat(rows("taken")).isEqualTo(3);
    }

    private boolean isNew(String channel, String ts, String pluginId) {
        MessageKey message = new MessageKey(new WorkspaceId("T0ACME"), new ChannelId(channel), ts);
        return write(sql -> TakenRows.isNew(sql, message, pluginId, 1));
    }

    private int forgottenAt(long now) {
        return write(sql -> TakenRows.forget(sql, now - WEEK, WEEK, 2));
    }

    private long rows(String table) {
        return write(sql -> sql.number("SELECT count(*) FROM " + table));
    }

    private <T> T write(Work<T> work) {
        return store.writer().write(work).join();
    }
}
