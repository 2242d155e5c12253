package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that people read, kept as files beside the tests. {@code -Dgolden.write=true} writes them anew, for somebody to
 * read what has changed.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/banter/host/refused");

    private Golden() {}

    static void assertThatTextIs(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text + "\n");
        }
        assertThat(text + "\n").as("%s", file).isEqualTo(Files.readString(file));
    }
}
