package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people read, kept as files beside the tests; {@code -Dgolden.write=true} writes them anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/banter/launcher/admin");

    private Golden() {}

    static void assertThatTextIs(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).as("%s", file).isEqualTo(Files.readString(file));
    }
}
