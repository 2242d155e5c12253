package dev.banter.host.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A jar as it lies in the watched folder. Another size or time is another jar.
 *
 * @param file where it lies
 * @param size in bytes
 * @param modified when it was last written to
 */
public record FoundJar(Path file, long size, Instant modified) {

    /**
     * The name by which an administrator knows it.
     *
     * @return such as {@code deploys-1.2.0.jar}
     */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Whether it still lies there, as it was found.
     *
     * @return false too when nobody can tell
     */
    public boolean isUnchanged() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().toInstant().equals(modified);
        } catch (IOException gone) {
            return false;
        }
    }
}
