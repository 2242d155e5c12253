package dev.banter.host;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a plugin holds of the machine: a copy, a loader, a lane, its place on the switchboard. Given back in reverse
 * order, each whatever became of the others.
 */
final class Holdings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Holdings.class);

    private final Deque<Release> releases = new ArrayDeque<>();

    /** Gives something back. */
    @FunctionalInterface
    interface Release {
        void run() throws Exception;
    }

    /** Remembers how to give back what has just been got. */
    void hold(Release release) {
        releases.push(release);
    }

    /** Gives everything back. */
    @Override
    public void close() {
        while (!releases.isEmpty()) {
            try {
                releases.pop().run();
            } catch (Exception failure) {
                log.warn("something of a plugin could not be given back: {}", failure.toString());
            }
        }
    }
}
