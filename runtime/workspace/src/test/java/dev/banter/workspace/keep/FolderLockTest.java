package dev.banter.workspace.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is for one workspace alone, be the other one in this process or in another. */
final class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void whoIsRefusedInThisProcessDoesNotFreeTheFolderForAnother() throws Exception {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThatExceptionOfType(KeepException.class)
                    .isThrownBy(() -> FolderLock.take(folder))
                    .withMessageContaining("another bot keeps its workspace there");
            assertThat(LockAttempt.succeeds(folder)).isFalse();
            assertThat(lock).isNotNull();
        }
        assertThat(LockAttempt.succeeds(folder)).isTrue();
        FolderLock.take(folder).close();
    }

    @Test
    void ofManyAtOnceOneGetsItAndNobodyElse() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Optional<FolderLock>>> attempts = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::attempt, threads))
                    .limit(8)
                    .toList();
            List<FolderLock> taken = attempts.stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();

            assertThat(taken).hasSize(1);
            assertThat(LockAttempt.succeeds(folder)).isFalse();
            taken.get(0).close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAKilledProcessLeftBehindIsTakenAway() throws IOException {
        Path left = Files.createFile(folder.resolve("workspace.held-by-1-1700000000000"));
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(left).doesNotExist();
        }
        assertThat(folder.toFile().list()).containsExactly("workspace.lock");
    }

    private Optional<FolderLock> attempt() {
        try {
            return Optional.of(FolderLock.take(folder));
        } catch (KeepException refused) {
            return Optional.empty();
        }
    }
}
