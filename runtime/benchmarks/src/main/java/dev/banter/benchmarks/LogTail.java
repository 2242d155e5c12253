package dev.banter.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads a log as it grows, each line once. */
final class LogTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int PAUSE_MILLIS = 2;

    private final Reader log;
    private final StringBuilder line = new StringBuilder();

    LogTail(Path file) throws IOException {
        log = Files.newBufferedReader(file);
    }

    /**
     * Returns when a line with this in it has come, behind those that were read before.
     *
     * @throws IllegalStateException when none comes
     */
    void await(String text) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            int next = log.read();
            if (next < 0) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } else if (next != '\n') {
                line.append((char) next);
            } else {
                boolean found = line.indexOf(text) >= 0;
                line.setLength(0);
                if (found) {
                    return;
                }
            }
        }
        throw new IllegalStateException("within " + PATIENCE + " nothing was logged with: " + text);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
