package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.core.data.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a store has, it works, or is refused in words and left as it is, byte for byte. */
@Tag("fuzz")
final class StoreFuzzTest {

    private static final Set<StoreException.Kind> REFUSED = Set.of(
            StoreException.Kind.FOREIGN,
            StoreException.Kind.NEWER,
            StoreException.Kind.DAMAGED,
            StoreException.Kind.UNUSABLE);

    @TempDir
    static Path folder;

    /** A store that was closed, and one that was killed: then its log is there too. */
    private static byte[] closed = {};

    private static byte[] killed = {};
    private static byte[] log = {};

    @BeforeAll
    static void make() throws IOException {
        Path made = folder.resolve("made");
        try (Store store = Store.open(made, Durability.FULL, Duration.ZERO)) {
            put(store, "1");
        }
        closed = Files.readAllBytes(made.resolve("banter.db"));
        try (Store store = Store.open(made, Durability.FULL, Duration.ZERO)) {
            put(store, "2");
            killed = Files.readAllBytes(made.resolve("banter.db"));
            log = Files.readAllBytes(made.resolve("banter.db-wal"));
        }
    }

    /** Edits of a whole store, or the bytes of a file. */
    @FuzzTest(maxExecutions = 150)
    void anyBytes(byte[] bytes) throws IOException {
        Edits edits = Edits.of(new String(bytes, StandardCharsets.ISO_8859_1));
        Path data = Files.createTempDirectory(folder, "data");
        Path file = data.resolve("banter.db");
        Path beside = data.resolve("banter.db-wal");
        Files.write(file, edits.isEmpty() ? bytes : edits.file(edits.ofLog() ? killed : closed));
        if (edits.ofLog()) {
            Files.write(beside, edits.log(log));
        }
        try {
            open(data, file, beside);
        } finally {
            clear(data);
        }
    }

    private static void open(Path data, Path file, Path beside) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Optional<byte[]> logBefore = read(beside);
        try (Store store = Store.open(data, Durability.RELAXED, Duration.ZERO)) {
            put(store, "3");
            assertThat(store.shelf(1_000)
                            .get("deploys", "key")
                            .toCompletableFuture()
                            .join())
                    .contains("3");
        } catch (StoreException refused) {
            assertThat(refused.kind()).describedAs(refused.toString()).isIn(REFUSED);
            assertThat(refused).hasMessageContaining(file.toString());
            assertThat(Files.readAllBytes(file)).describedAs(refused.toString()).isEqualTo(before);
            assertThat(read(beside)).usingRecursiveComparison().isEqualTo(logBefore);
        }
    }

    private static void put(Store store, String text) {
        Shelf shelf = store.shelf(1_000);
        assertThat(shelf.put("deploys", "key", text).toCompletableFuture().join())
                .isTrue();
    }

    /** An empty one is none: SQLite makes it to look at the file. */
    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0 ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static void clear(Path data) throws IOException {
        try (var files = Files.newDirectoryStream(data)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
        Files.delete(data);
    }
}
