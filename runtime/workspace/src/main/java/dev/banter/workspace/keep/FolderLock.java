package dev.banter.workspace.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, which is made when it is not there. */
    static FolderLock take(Path folder) throws KeepException {
        FileChannel channel = open(folder);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            lock = null;
        } catch (IOException unusable) {
            throw closing(channel, KeepException.folder(folder, unusable));
        }
        if (lock == null) {
            throw closing(channel, KeepException.taken(folder));
        }
        return new FolderLock(channel);
    }

    private static FileChannel open(Path folder) throws KeepException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unusable) {
            throw KeepException.folder(folder, unusable);
        }
    }

    private static KeepException closing(FileChannel channel, KeepException failure) {
        new FolderLock(channel).close(failure);
        return failure;
    }

    /** Gives the folder free because of a failure, which keeps what goes wrong with that. */
    void close(Exception failure) {
        try {
            close();
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
