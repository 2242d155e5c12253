package dev.banter.workspace.keep.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file when it cannot be replaced. */
final class KeptFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatCouldNotBeWrittenWholeTakesNoRoomAndTheFileStaysAsItWas() throws IOException {
        Path path = folder.resolve("lines");
        try (KeptFile file = new KeptFile(path, FileChannel::open)) {
            file.replace(Stream.of(bytes("one\n")));

            assertThatIOException()
                    .isThrownBy(() -> file.replace(Stream.of("two\n", "").map(KeptFileTest::bytesWhileThereIsRoom)))
                    .withMessage("no room");
            assertThat(folder).isDirectoryNotContaining(left -> !left.equals(path));
            file.append(bytes("three\n"));
        }
        assertThat(path).hasContent("one\nthree\n");
    }

    @Test
    void whatCouldNotBeReplacedGrowsOn() throws IOException {
        Path path = folder.resolve("lines");
        AtomicBoolean vanishing = new AtomicBoolean();
        try (KeptFile file = new KeptFile(path, (opened, options) -> open(opened, vanishing.get(), options))) {
            file.replace(Stream.of(bytes("one\n")));
            vanishing.set(true);

            assertThatIOException().isThrownBy(() -> file.replace(Stream.of(bytes("two\n"))));
            file.append(bytes("three\n"));
        }
        assertThat(path).hasContent("one\nthree\n");
    }

    private static FileChannel open(Path path, boolean vanishing, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(path, options);
        if (vanishing && path.toString().endsWith(".new")) {
            Files.delete(path);
        }
        return channel;
    }

    private static byte[] bytesWhileThereIsRoom(String text) {
        if (text.isEmpty()) {
            throw new UncheckedIOException(new IOException("no room"));
        }
        return bytes(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
