package dev.banter.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened: closed in reverse, each whatever became of the others. */
final class Openings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Openings.class);

    private final Deque<Opening> openings = new ArrayDeque<>();

    private record Opening(String name, AutoCloseable resource) {}

    /** Remembers what has just been opened. */
    <T extends AutoCloseable> T add(String name, T resource) {
        synchronized (openings) {
            openings.push(new Opening(name, resource));
        }
        return resource;
    }

    @Override
    public void close() {
        Opening opening = next();
        while (opening != null) {
            try {
                opening.resource().close();
            } catch (Exception failure) {
                log.warn("{} could not be closed: {}", opening.name(), failure.toString());
            }
            opening = next();
        }
    }

    private @Nullable Opening next() {
        synchronized (openings) {
            return openings.poll();
        }
    }
}
