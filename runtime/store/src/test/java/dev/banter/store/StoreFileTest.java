package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** What is not a whole store of Banter's is told, and stays as it is. */
final class StoreFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("banter.db");
    }

    @Test
    void whatIsNoDatabaseIsForeign() throws IOException {
        Files.writeString(file, "remember the milk\n".repeat(100));
        assertThat(refused(StoreException.Kind.FOREIGN))
                .isEqualTo(file
                        + " is not a store of Banter's: it does not begin like a database. It was left as it is; move it"
                        + " away, or give the bot another data folder");
    }

    @Test
    void aShortFileIsForeign() throws IOException {
        Files.writeString(file, "?");
        assertThat(refused(StoreException.Kind.FOREIGN)).contains("does not begin like a database");
    }

    @Test
    void aDatabaseOfAnotherProgramIsForeign() throws Exception {
        say("CREATE TABLE bookmark (url TEXT)");
        assertThat(refused(StoreException.Kind.FOREIGN)).contains("it is a database of another program");
    }

    @Test
    void whatANewerBanterHasWrittenIsLeftToIt() throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        say("PRAGMA user_version = 99");
        assertThat(refused(StoreException.Kind.NEWER))
                .contains("its tables are of version 99, and this one knows " + Schema.VERSION)
                .contains("start the newer one");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void aVersionThatThereNeverWasIsDamage(int version) throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        say("PRAGMA user_version = " + version);
        assertThat(refused(StoreException.Kind.DAMAGED))
                .contains("there is no version " + version + " of its tables")
                .contains("put a backup in its place");
    }

    @Test
    void anOlderOneGetsTheTablesThatItLacks() throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        say("DROP INDEX delivery_failed");
        say("DROP INDEX delivery_dead");
        say("DROP TABLE outbox");
        say("DROP TABLE said");
        say("DROP TABLE datum");
        say("DROP TABLE shelf");
        say("DROP TABLE thread");
        say("DROP TABLE job");
        say("DROP TABLE reminder");
        say("DROP TABLE scope");
        say("DROP TABLE taken");
        say("ALTER TABLE heard DROP COLUMN messages");
        say("PRAGMA user_version = 1");
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            assertThat(store.fence()).isEqualTo(2);
        }
        Upkeep.Findings found = new Upkeep(folder).check();
        assertThat(found.version()).isEqualTo(Schema.VERSION);
        assertThat(found.rows()).containsKeys("outbox", "said", "delivery", "job", "reminder");
    }

    @Test
    void itsLogIsSmallAgainAfterARush() throws Exception {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            Path log = folder.resolve("banter.db-wal");
            say(store, "INSERT INTO shelf (plugin, size) VALUES (hex(zeroblob(16777216)), 0)");
            assertThat(Files.size(log)).isGreaterThan(32_000_000);
            say(store, "DELETE FROM shelf");
            say(store, "INSERT INTO shelf (plugin, size) VALUES ('deploys', 0)");
            assertThat(Files.size(log)).isLessThanOrEqualTo(16 * 1024 * 1024);
        }
    }

    private static void say(Store store, String sql) {
        store.writer().write(statements -> statements.run(sql)).join();
    }

    @Test
    void aDamagedOneIsNotWritten() throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        byte[] bytes = Files.readAllBytes(file);
        byte[] garbage = "garbage".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(garbage, 0, bytes, 4_096, garbage.length);
        Files.write(file, bytes);
        assertThat(refused(StoreException.Kind.DAMAGED)).contains("put a backup in its place");
    }

    @Test
    void aDamagedHeaderIsDamageToo() throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[16] = 77;
        bytes[17] = 77;
        Files.write(file, bytes);
        assertThat(refused(StoreException.Kind.DAMAGED)).contains("is damaged");
    }

    @Test
    void whatWasCutShortIsDamaged() throws Exception {
        Store.open(folder, Durability.FULL, Duration.ZERO).close();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 6_000));
        assertThat(refused(StoreException.Kind.DAMAGED)).contains("is damaged");
    }

    @Test
    void anEmptyFileIsABeginning() throws IOException {
        Files.createFile(file);
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            assertThat(store.fence()).isEqualTo(1);
        }
    }

    @Test
    void oneBotAloneUsesAFolder() {
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            StoreException taken = catchThrowableOfType(
                    StoreException.class,
                    () -> Store.open(folder, Durability.FULL, Duration.ZERO).close());
            assertThat(taken.kind()).isEqualTo(StoreException.Kind.TAKEN);
            assertThat(taken).hasMessageContaining("another process uses it");
            assertThat(store.fence()).isEqualTo(1);
        }
        try (Store next = Store.open(folder, Durability.RELAXED, Duration.ZERO)) {
            assertThat(next.fence()).isEqualTo(2);
        }
    }

    @Test
    void whoComesWhileAnotherEndsWaitsForIt() throws Exception {
        CompletableFuture<Store> second;
        try (Store first = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            second = CompletableFuture.supplyAsync(() -> Store.open(folder, Durability.FULL, Duration.ofSeconds(30)));
            assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(first.fence()).isEqualTo(1);
        }
        try (Store opened = second.get(30, TimeUnit.SECONDS)) {
            assertThat(opened.fence()).isEqualTo(2);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path inAFile = Files.createFile(folder.resolve("file")).resolve("data");
        StoreException unusable = catchThrowableOfType(
                StoreException.class,
                () -> Store.open(inAFile, Durability.FULL, Duration.ZERO).close());
        assertThat(unusable.kind()).isEqualTo(StoreException.Kind.UNUSABLE);
        assertThat(unusable).hasMessageContaining("see to it that the folder is there");
    }

    /** The message; the file must be as it was, byte for byte. */
    private String refused(StoreException.Kind kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        StoreException refused = catchThrowableOfType(
                StoreException.class,
                () -> Store.open(folder, Durability.FULL, Duration.ZERO).close());
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).describedAs(refused.getMessage()).isEqualTo(kind);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        return String.valueOf(refused.getMessage());
    }

    private void say(String sql) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
