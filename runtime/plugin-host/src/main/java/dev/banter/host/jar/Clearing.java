package dev.banter.host.jar;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a folder away that holds files alone. */
public final class Clearing {

    private Clearing() {}

    /**
     * Deletes the files in a folder, and the folder.
     *
     * @param folder there need not be one
     * @throws IOException when something of it stays
     */
    public static void of(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
