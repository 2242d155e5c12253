package dev.banter.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to {@code java.util.logging}, where Guice complains. */
final class LibraryLog extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Held, since the JDK holds loggers weakly. */
    private final Logger root = Logger.getLogger("");

    LibraryLog() {
        root.addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
