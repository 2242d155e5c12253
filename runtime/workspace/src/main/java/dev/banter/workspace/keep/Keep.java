package dev.banter.workspace.keep;

import dev.banter.workspace.action.Founding;
import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.event.WorkspaceEvent;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the workspace comes from, and what becomes of it. It is told of every event before anybody else is, on the loop's
 * thread, and has a thread of its own write it, so that the loop never waits for a disk. A process that is killed may
 * lose what that thread has not come to yet: a moment's worth, while the disk is well. A machine that loses its power may
 * lose the last second, for the disk is made to take it once in {@link #PULSE}. Once it is closed nothing is lost.
 */
public interface Keep extends Consumer<WorkspaceEvent>, AutoCloseable {

    /** How often {@link #pulse} is to be called. */
    Duration PULSE = Duration.ofSeconds(1);

    /**
     * Takes up what was kept in a folder, or founds a workspace to be kept there. Without a folder nothing is kept, and
     * every start founds a new one.
     *
     * @param idsBefore how many ids others have had before one is founded
     * @throws KeepException when another process keeps one there, or what is there cannot be read
     */
    static Keep in(Optional<Path> folder, Clock clock, long idsBefore) throws KeepException {
        return folder.isPresent()
                ? Keeping.in(folder.get(), clock, idsBefore, FileChannel::open)
                : new KeptNowhere(Founding.found(clock, idsBefore));
    }

    /** What the workspace has, now and always. */
    Holdings holdings();

    /** Has the disk take what was written, and what failed tried again. */
    void pulse();

    /** Waits until the disk has everything; nothing is kept from here on. A second time is fine. */
    @Override
    void close();
}
