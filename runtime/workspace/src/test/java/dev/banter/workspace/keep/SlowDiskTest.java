package dev.banter.workspace.keep;

import static dev.banter.workspace.keep.Talk.ops;
import static dev.banter.workspace.keep.Talk.say;
import static dev.banter.workspace.keep.Talk.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.banter.workspace.keep.disk.HeldDisk;
import dev.banter.workspace.message.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not answer: who talks does not wait for it, and nothing is missing in the end. */
final class SlowDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HeldDisk disk = new HeldDisk();

    @TempDir
    private Path folder;

    @Test
    void nobodyWaitsForALineToBeWrittenOrForced() throws IOException {
        try (Keep keep = keep()) {
            whileHeld(() -> {
                say(keep, "one");
                keep.pulse();
                say(keep, "two");
                keep.pulse();
                assertThat(Files.readString(file())).doesNotContain("one");
            });
        }
        assertKept("two", "one");
    }

    @Test
    void nobodyWaitsForTheWholeToBeWrittenAnew() throws IOException {
        try (Keep keep = keep()) {
            History history = ops(keep).history();
            for (int i = 0; i < 30; i++) {
                history.remove(say(keep, "x".repeat(39_000)));
            }
            history.remove(say(keep, "the last"));
            Awaitility.await().until(() -> Files.readString(file()).contains("the last"));
            whileHeld(() -> {
                keep.pulse();
                say(keep, "while it is written");
                keep.pulse();
                keep.pulse();
                assertThat(Files.size(file())).isGreaterThan(1024 * 1024);
            });
            Awaitility.await().until(() -> Files.size(file()) < 100_000);
            assertThat(texts(keep)).containsExactly("while it is written");
        }
        assertKept("while it is written");
    }

    private void whileHeld(Executable work) {
        disk.hold();
        try {
            assertTimeoutPreemptively(PATIENCE, work);
        } finally {
            disk.release();
        }
    }

    private void assertKept(String... texts) throws IOException {
        try (Keep next = keep()) {
            assertThat(texts(next)).containsExactly(texts);
        }
    }

    private Keep keep() throws KeepException {
        return Keeping.in(folder, Clock.systemUTC(), 0, disk);
    }

    private Path file() {
        return folder.resolve("workspace.jsonl");
    }
}
