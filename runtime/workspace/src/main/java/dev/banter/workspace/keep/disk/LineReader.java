package dev.banter.workspace.keep.disk;

import dev.banter.workspace.keep.line.BrokenLine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, and knows whether the last one is whole. */
public final class LineReader implements AutoCloseable {

    /** Far more than a message can be, and little enough for any memory. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream bytes;
    private long number;
    private boolean torn;

    private LineReader(InputStream bytes) {
        this.bytes = bytes;
    }

    public static LineReader open(Path file) throws IOException {
        return new LineReader(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    /** The next line; none at the end. One that is no text is a {@link BrokenLine}. */
    public @Nullable String next() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = bytes.read(); read != '\n'; read = bytes.read()) {
            if (read < 0) {
                torn = true;
                return line.size() == 0 ? null : text(line);
            }
            if (line.size() == LONGEST) {
                throw new BrokenLine("it is longer than " + LONGEST + " bytes");
            }
            line.write(read);
        }
        return text(line);
    }

    /** The number of the line that was read last, from 1 on. */
    public long number() {
        return number;
    }

    /** Whether the line that was read last does not end as a line does: its writer was stopped in the middle. */
    public boolean isTorn() {
        return torn;
    }

    private static String text(ByteArrayOutputStream line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BrokenLine("it is no UTF-8 text");
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
