package dev.banter.workspace.keep;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.keep.disk.LineReader;
import dev.banter.workspace.keep.line.BrokenLine;
import dev.banter.workspace.keep.line.Fields;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file back into the workspace that it is of. */
final class FileReplay {

    private static final Logger LOG = LoggerFactory.getLogger(FileReplay.class);

    private FileReplay() {}

    /**
     * What was kept; nothing when there is no file yet. A last line that was not written to its end is left out: nobody
     * was told yet of what stands there.
     *
     * @throws KeepException when the file cannot be read, or a line of it cannot
     */
    static Optional<Holdings> of(Path file, Clock clock) throws KeepException {
        try (LineReader lines = LineReader.open(file)) {
            return read(lines, file, clock);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (KeepException told) {
            throw told;
        } catch (IOException unreadable) {
            throw KeepException.unreadable(file, unreadable);
        }
    }

    private static Optional<Holdings> read(LineReader lines, Path file, Clock clock) throws IOException {
        Replay replay = new Replay();
        try {
            readAll(lines, file, replay);
            return replay.holdings(clock);
        } catch (BrokenLine broken) {
            throw KeepException.broken(file, lines.number(), broken);
        }
    }

    private static void readAll(LineReader lines, Path file, Replay replay) throws IOException {
        try {
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                replay.take(Fields.of(line));
            }
        } catch (BrokenLine broken) {
            if (!lines.isTorn()) {
                throw broken;
            }
            LOG.info("{} line {}: was not written to its end, and is left out", file, lines.number());
        }
    }
}
