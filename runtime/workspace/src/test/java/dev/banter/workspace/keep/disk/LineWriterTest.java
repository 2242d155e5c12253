package dev.banter.workspace.keep.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that writes, and a disk that keeps it waiting. */
final class LineWriterTest {

    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    private final HeldDisk disk = new HeldDisk();

    @TempDir
    private Path folder;

    private Path path;
    private LineWriter writer;

    @BeforeEach
    void begin() {
        path = folder.resolve("lines");
        writer = new LineWriter(new KeptFile(path, disk), Duration.ofSeconds(10));
        writer.begin(lines("first\n"));
    }

    @AfterEach
    void release() {
        disk.release();
    }

    @Test
    void everythingIsThereInItsOrderOnceItIsClosed() throws IOException {
        disk.hold();
        IntStream.range(0, 1_000).forEach(i -> writer.append(bytes(i + "\n")));
        writer.replace(lines("whole\n"));
        IntStream.range(1_000, 2_000).forEach(i -> writer.append(bytes(i + "\n")));
        writer.force();
        assertThat(path).hasContent("first\n");
        disk.release();

        assertThat(writer.close(lines("unwanted\n"))).isTrue();
        assertThat(Files.readAllLines(path))
                .startsWith("whole", "1000", "1001")
                .endsWith("1998", "1999")
                .hasSize(1_001);
    }

    @Test
    void whatThereIsNoRoomForIsThereOnceTheWholeIs() throws IOException {
        overwhelm();
        assertThat(writer.isBehind()).isTrue();
        writer.append(bytes("too late\n"));
        writer.replace(lines("while it waits\n"));
        assertThat(writer.isBehind()).isTrue();
        disk.release();
        Awaitility.await().until(() -> {
            writer.replace(lines("whole\n"));
            return !writer.isBehind();
        });
        writer.append(bytes("after\n"));

        assertThat(writer.close(lines("unwanted\n"))).isTrue();
        assertThat(Files.readAllLines(path)).containsExactly("whole", "after");
    }

    @Test
    void aReplacingFromBeforeIsNoCureForWhatThereWasNoRoomFor() throws IOException {
        disk.hold();
        writer.replace(lines("old\n"));
        overwhelm();
        disk.release();
        Awaitility.await().until(() -> Files.readString(path).startsWith("old"));
        assertThat(writer.isBehind()).isTrue();

        assertThat(writer.close(lines("whole\n"))).isTrue();
        assertThat(path).hasContent("whole\n");
    }

    private void overwhelm() {
        disk.hold();
        for (int i = 0; i < 100; i++) {
            writer.append(MEGABYTE);
        }
    }

    private static Stream<byte[]> lines(String... lines) {
        return Stream.of(lines).map(LineWriterTest::bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
