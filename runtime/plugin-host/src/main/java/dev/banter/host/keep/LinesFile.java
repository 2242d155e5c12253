package dev.banter.host.keep;

import dev.banter.host.jar.Reasons;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A small file of lines that people can read. It is replaced whole, so that nobody ever reads half of it.
 *
 * @param path which need not be there
 */
record LinesFile(Path path) {

    /**
     * What stands in it.
     *
     * @return nothing when there is no such file
     * @throws IOException when it cannot be read; the message names it, and says why
     */
    List<String> read() throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (CharacterCodingException binary) {
            throw new IOException(path + " is not UTF-8 text; put a good copy of it back", binary);
        } catch (IOException failure) {
            throw new IOException(
                    path + " cannot be read: " + Reasons.of(failure) + "; let the bot's user read it", failure);
        }
    }

    /**
     * Puts other lines in their place.
     *
     * @throws IOException when it cannot be written, and is as before then; the message names it, and says why
     */
    void write(List<String> lines) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(next, lines);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(next);
            throw new IOException(
                    path + " cannot be written: " + Reasons.of(failure) + "; let the bot's user write there", failure);
        }
    }

    /** What differs when another has been written: its size and its time; nothing where there is none. */
    List<Object> sight() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return List.of(now.size(), now.lastModifiedTime());
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Takes it away, if it is there. */
    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
