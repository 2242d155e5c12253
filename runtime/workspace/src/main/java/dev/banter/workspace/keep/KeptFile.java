package dev.banter.workspace.keep;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.shape.Json;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The file: lines are put at its end, and now and then it is replaced as a whole. */
final class KeptFile implements AutoCloseable {

    /** When a line was written, by the workspace's own count: no timestamp that was given out is above the last of them. */
    static final String AT = "at";

    /** How many times as large as it began it may grow before it is written anew. */
    private static final int GROWTH = 4;

    /** Below which no file is worth writing anew, in bytes. */
    private static final long SMALL = 1024L * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path path;
    private final TsSource timestamps;
    private final Opener opener;
    private @Nullable FileChannel end;
    private long size;
    private long allowed;

    KeptFile(Path path, TsSource timestamps, Opener opener) {
        this.path = path;
        this.timestamps = timestamps;
        this.opener = opener;
    }

    Path path() {
        return path;
    }

    /** Puts lines at the end. When it fails, part of them may be there: then the whole has to be replaced. */
    void append(Iterable<ObjectNode> lines) throws IOException {
        if (end == null) {
            throw new IOException("it is not open");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ObjectNode line : lines) {
            write(line, bytes);
        }
        ByteBuffer unwritten = ByteBuffer.wrap(bytes.toByteArray());
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
    void replace(Stream<ObjectNode> lines) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel channel = opener.open(fresh, CREATE, TRUNCATE_EXISTING, WRITE)) {
            OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            for (Iterator<ObjectNode> all = lines.iterator(); all.hasNext(); ) {
                write(all.next(), to);
            }
            to.flush();
            channel.force(true);
            size = channel.size();
        }
        close(); // some systems replace no file that is open
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        end = opener.open(path, WRITE, APPEND);
        allowed = Math.max(SMALL, size * GROWTH);
    }

    private void write(ObjectNode line, OutputStream to) throws IOException {
        to.write(Json.bytes(line.put(AT, timestamps.last().toString())));
        to.write('\n');
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
