package dev.banter.workspace.keep.disk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a thread of its own write a file, in the order in which it is asked to, so that who asks never waits for the disk.
 * To be asked on one thread.
 */
public final class LineWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);

    /** What may wait for the disk, in bytes: several times the longest line. */
    private static final int ROOM = 64 * 1024 * 1024;

    /** How long its end is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FallibleFile file;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(LineWriter::thread);
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicBoolean forcing = new AtomicBoolean();
    private final AtomicBoolean replacing = new AtomicBoolean();

    /** Lines were not taken for want of room, and none are until the whole is. */
    private boolean skipping;

    /** @param retry how often the whole is written anew while lines are missing; for what is told of that */
    public LineWriter(KeptFile file, Duration retry) {
        this.file = new FallibleFile(file, retry);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "workspace-keep");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes the whole before anything else is asked for, and on the thread that asks. */
    public void begin(Stream<byte[]> whole) {
        file.begin(whole);
    }

    /** Puts lines at the end; not while something is missing before them. */
    public void append(byte[] lines) {
        if (skipping) {
            return;
        }
        if (room.tryAcquire(lines.length)) {
            thread.execute(() -> {
                try {
                    file.append(lines);
                } finally {
                    room.release(lines.length);
                }
            });
        } else {
            skipping = true;
            file.tell(new IOException("the disk does not answer"));
            thread.execute(file::lack);
        }
    }

    /** Has the disk take what was written. */
    public void force() {
        if (forcing.compareAndSet(false, true)) {
            thread.execute(() -> {
                forcing.set(false);
                file.force();
            });
        }
    }

    /**
     * Has these lines alone stand in the file; not while that is being done already, and, when there was no room, not
     * while lines still wait.
     *
     * @param whole walked on the writer's thread, and so nothing in it may change
     */
    public void replace(Stream<byte[]> whole) {
        boolean crowded = skipping && room.availablePermits() < ROOM;
        if (!crowded && replacing.compareAndSet(false, true)) {
            skipping = false;
            thread.execute(() -> {
                try {
                    file.replace(whole);
                } finally {
                    replacing.set(false);
                }
            });
        }
    }

    /** Whether something is missing in the file, and the whole has to be written anew. */
    public boolean isBehind() {
        return skipping || file.isBehind();
    }

    /** Whether most of the file is about what has changed since, and it is time to write the whole anew. */
    public boolean isOutgrown() {
        return file.isOutgrown() && !replacing.get();
    }

    /**
     * Ends, with everything on the disk, and the file closed. Nothing is to be asked of it afterwards.
     *
     * @param whole what is to stand in the file when something is missing
     * @return whether it ended; else the disk does not answer, and the file is not free
     */
    public boolean close(Stream<byte[]> whole) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> file.close(whole), thread);
        thread.shutdown();
        try {
            end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException unfinished) {
            LOG.error("What was said last may not be kept: its file could not be closed", unfinished);
            return false;
        }
    }
}
