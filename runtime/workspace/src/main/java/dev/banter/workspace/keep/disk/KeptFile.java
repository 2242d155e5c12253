package dev.banter.workspace.keep.disk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file: lines are put at its end, and now and then it is replaced as a whole. On one thread at a time. */
public final class KeptFile implements AutoCloseable {

    /** How many times as large as it began it may grow before it is written anew. */
    private static final int GROWTH = 4;

    /** Below which no file is worth writing anew, in bytes. */
    private static final long SMALL = 1024L * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path path;
    private final Opener opener;
    private @Nullable FileChannel end;
    private long size;
    private long allowed;

    public KeptFile(Path path, Opener opener) {
        this.path = path;
        this.opener = opener;
    }

    Path path() {
        return path;
    }

    /** Puts whole lines at the end. When it fails, part of them may be there: then the whole has to be replaced. */
    void append(byte[] lines) throws IOException {
        if (end == null) {
            throw new IOException("it is not open");
        }
        ByteBuffer unwritten = ByteBuffer.wrap(lines);
        while (unwritten.hasRemaining()) {
            size += end.write(unwritten);
        }
    }

    /** Whether most of it is about what has changed since. */
    boolean isOutgrown() {
        return size > allowed;
    }

    /** Lets it grow on, after it could not be replaced. */
    void allowMore() {
        allowed = size * 2;
    }

    /** Has these lines alone stand in it. Until they all do, and the disk has them, it stays as it was. */
    void replace(Stream<byte[]> lines) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            long written = write(lines, fresh);
            close(); // some systems replace no file that is open
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            size = written;
        } catch (IOException failure) {
            discard(fresh, failure);
            openAgain(failure);
            throw failure;
        }
        end = opener.open(path, WRITE, APPEND);
        allowed = Math.max(SMALL, size * GROWTH);
    }

    /** What could not be replaced grows on, if it was there before. */
    private void openAgain(IOException failure) {
        if (end == null && Files.exists(path)) {
            try {
                end = opener.open(path, WRITE, APPEND);
            } catch (IOException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
        }
    }

    private long write(Stream<byte[]> lines, Path fresh) throws IOException {
        try (FileChannel channel = opener.open(fresh, CREATE, TRUNCATE_EXISTING, WRITE)) {
            OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            writeAll(lines, to);
            to.flush();
            channel.force(true);
            return channel.size();
        }
    }

    /** On a full disk the part that was written may be the room that others need, this file among them. */
    private static void discard(Path fresh, IOException failure) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** One at a time, which a stream's iterator does not promise: it may hold them all. */
    private static void writeAll(Stream<byte[]> lines, OutputStream to) throws IOException {
        try {
            lines.forEachOrdered(line -> write(line, to));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void write(byte[] line, OutputStream to) {
        try {
            to.write(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Has the disk take what was written. */
    void force() throws IOException {
        if (end != null) {
            end.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = end;
        end = null;
        if (open != null) {
            open.close();
        }
    }
}
