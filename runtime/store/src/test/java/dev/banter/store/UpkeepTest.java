package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is looked after, also while a bot uses it. */
final class UpkeepTest {

    @TempDir
    Path folder;

    @Test
    void whatIsInItIsCounted() {
        assertThat(new Upkeep(folder).exists()).isFalse();
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            fill(store, 500);
            Upkeep.Findings found = new Upkeep(folder).check();
            assertThat(found.problems()).isEmpty();
            assertThat(found.version()).isEqualTo(Schema.VERSION);
            assertThat(found.rows()).containsEntry("seen", 500L).containsEntry("message", 0L);
        }
    }

    @Test
    void whatPluginsHaveYetToDoIsToldByPlugin() {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            assertThat(new Upkeep(folder).check().left()).isEmpty();
            store.writer()
                    .write(sql -> {
                        delivery(sql, "gone", "open");
                        delivery(sql, "gone", "failed");
                        delivery(sql, "gone", "dead");
                        said(sql, "gone", "pending");
                        said(sql, "gone", "sent");
                        said(sql, "deploys", "pending");
                        return "";
                    })
                    .join();
            assertThat(new Upkeep(folder).check().left())
                    .containsExactly(new Upkeep.Left("deploys", 0, 1), new Upkeep.Left("gone", 2, 1));
        }
    }

    private static void delivery(Statements sql, String plugin, String state) throws SQLException {
        sql.run(
                "INSERT INTO delivery (workspace, channel, ts, plugin, handler, place, state, attempt, reason, fence, changed)"
                        + " VALUES ('T', 'C', '1.1', ?, ?, 0, ?, 1, '', 1, 0)",
                plugin,
                state,
                state);
    }

    private static void said(Statements sql, String plugin, String state) throws SQLException {
        sql.run(
                "INSERT INTO outbox (origin, plugin, handler, ordinal, position, workspace, destination, broadcast, text,"
                        + " lengths, blocks, ids, state, fence) VALUES ('1', ?, ?, 0, 1, 'T', 'C:C', 0, 'hi', '2', '', '', ?,"
                        + " 1)",
                plugin,
                state,
                state);
    }

    @Test
    void aCopyIsMadeWhileABotWrites() {
        Path copy = folder.resolve("it's a copy.db");
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            fill(store, 500);
            assertThat(new Upkeep(folder).backup(copy).rows()).containsEntry("seen", 500L);
            assertThatThrownBy(() -> new Upkeep(folder).backup(copy)).hasMessageContaining("is there already");
            fill(store, 1);
        }
        assertThat(new Upkeep(folder).check().rows()).containsEntry("seen", 501L);
    }

    /** Or the next try would be refused for it. */
    @Test
    void aCopyThatFailsLeavesNothing() throws Exception {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            fill(store, 5_000);
        }
        Path file = folder.resolve("banter.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] broken = whole.clone();
        Arrays.fill(broken, whole.length - 50_000, whole.length - 10_000, (byte) 77);
        Files.write(file, broken);
        Path copy = folder.resolve("copy.db");
        assertThatThrownBy(() -> new Upkeep(folder).backup(copy)).hasMessageStartingWith(file + " is damaged");
        assertThat(copy).doesNotExist();

        Files.write(file, whole);
        assertThat(new Upkeep(folder).backup(copy).rows()).containsEntry("seen", 5_000L);
        Path nowhere = folder.resolve("no folder/copy.db");
        assertThatThrownBy(() -> new Upkeep(folder).backup(nowhere)).hasMessageStartingWith(nowhere + " cannot be");
    }

    /** What people have said is in it. */
    @Test
    void nobodyElseMayReadIt() throws Exception {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            fill(store, 1);
            new Upkeep(folder).backup(folder.resolve("copy.db"));
            for (String name : new String[] {"banter.db", "banter.db-wal", "banter.db-shm", "copy.db"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatHoldsNothingIsGivenBack() throws Exception {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            fill(store, 5_000);
            store.writer().write(sql -> sql.run("DELETE FROM seen")).join();
            assertThatThrownBy(() -> new Upkeep(folder).compact()).hasMessageContaining("another process uses it");
        }
        Upkeep upkeep = new Upkeep(folder);
        assertThat(upkeep.check().unused()).isPositive();
        long before = Files.size(folder.resolve("banter.db"));
        assertThat(upkeep.compact())
                .isEqualTo(before - Files.size(folder.resolve("banter.db")))
                .isPositive();
        assertThat(upkeep.check().unused()).isZero();
    }

    private static void fill(Store store, int rows) {
        store.writer()
                .write(sql -> {
                    int first = (int) sql.number("SELECT count(*) FROM seen");
                    for (int i = first; i < first + rows; i++) {
                        sql.run("INSERT INTO seen (id, at) VALUES (?, 0)", "a message " + i);
                    }
                    return rows;
                })
                .join();
    }
}
