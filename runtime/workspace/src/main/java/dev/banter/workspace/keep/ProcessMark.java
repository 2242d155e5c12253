package dev.banter.workspace.keep;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that stands in a folder while this process holds it or tries to, and that has the process in its name. It keeps
 * this process away from the lock that it has: where locks are POSIX's, whoever closes the locked file gives away every
 * lock that the process has on it, and so even a vain attempt would.
 */
final class ProcessMark implements AutoCloseable {

    private static final String PREFIX = "workspace.held-by-";

    private final Path file;

    private ProcessMark(Path file) {
        this.file = file;
    }

    /** Nothing when this process has made it already. */
    static Optional<ProcessMark> make(Path folder) throws IOException {
        try {
            return Optional.of(new ProcessMark(Files.createFile(folder.resolve(PREFIX + process()))));
        } catch (FileAlreadyExistsException ourselves) {
            return Optional.empty();
        }
    }

    /** With its start: the number alone is given out again, in a container to each process in turn. */
    private static String process() {
        ProcessHandle process = ProcessHandle.current();
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start;
    }

    /** Takes away the marks of processes that were killed. Only for the one that has the folder. */
    void sweep() throws IOException {
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(file.getParent(), PREFIX + "*")) {
            for (Path mark : marks) {
                if (!mark.equals(file)) {
                    Files.deleteIfExists(mark);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
