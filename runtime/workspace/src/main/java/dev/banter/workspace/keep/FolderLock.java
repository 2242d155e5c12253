package dev.banter.workspace.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one workspace alone is kept in a folder. The lock is on a file of its own, which stays: the kept one is
 * replaced now and then, and a lock would go with it. When the process ends, however it ends, the lock is free.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "workspace.lock";

    private final ProcessMark mark;
    private final FileChannel channel;

    private FolderLock(ProcessMark mark, FileChannel channel) {
        this.mark = mark;
        this.channel = channel;
    }

    /** Takes the folder, which is made when it is not there. */
    static FolderLock take(Path folder) throws KeepException {
        try {
            Files.createDirectories(folder);
            ProcessMark mark = ProcessMark.make(folder).orElseThrow(() -> KeepException.taken(folder));
            return take(folder, mark);
        } catch (KeepException told) {
            throw told;
        } catch (IOException unusable) {
            throw KeepException.folder(folder, unusable);
        }
    }

    private static FolderLock take(Path folder, ProcessMark mark) throws IOException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new FolderLock(mark, channel).locked(folder);
        } catch (IOException | RuntimeException failure) {
            closing(mark, failure);
            throw failure;
        }
    }

    private FolderLock locked(Path folder) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw KeepException.taken(folder);
            }
            mark.sweep();
            return this;
        } catch (IOException | RuntimeException failure) {
            closing(channel, failure);
            throw failure;
        }
    }

    /** Gives the folder free because of a failure, which keeps what goes wrong with that. */
    void close(Exception failure) {
        closing(this, failure);
    }

    private static void closing(AutoCloseable resource, Exception failure) {
        try {
            resource.close();
        } catch (Exception alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** The mark goes last: until then nobody else in this process may open the file. */
    @Override
    public void close() throws IOException {
        try (mark) {
            channel.close();
        }
    }
}
