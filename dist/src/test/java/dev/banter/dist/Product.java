package dev.banter.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product as it was built: {@code target/banter}. */
final class Product {

    static final Path HOME = Path.of("target", "banter").toAbsolutePath();

    private Product() {}

    static Path jar() {
        return HOME.resolve("banter.jar");
    }

    /** The one file in a folder whose name begins and ends so. */
    static Path file(String folder, String prefix, String suffix) {
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            List<Path> found = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(prefix) && name.endsWith(suffix);
                    })
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException(folder + "/" + prefix + "*" + suffix + " is " + found);
            }
            return found.get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a plugin is compiled against, and nothing else. */
    static String authorsClassPath() {
        return file("lib", "banter-plugin-api-", ".jar")
                + java.io.File.pathSeparator
                + file("lib", "jakarta.inject-api-", ".jar");
    }

    /** The same for an author who logs. */
    static String loggingAuthorsClassPath() {
        return authorsClassPath() + java.io.File.pathSeparator + file("lib", "slf4j-api-", ".jar");
    }
}
