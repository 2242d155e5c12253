package dev.banter.launcher;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** Lets one line a minute through for each subject, so that a plugin's endless loop does not fill a disk. */
final class Throttle {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final Timers timers;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    Throttle(Timers timers) {
        this.timers = timers;
    }

    private record Window(long until, long heldBack) {}

    /**
     * Writes a line about a subject, unless one has just been written.
     *
     * @param line writes it; is given how many were held back since the last one
     */
    void write(String subject, LongConsumer line) {
        long now = timers.nanos();
        Window before = windows.get(subject);
        if (before != null && now - before.until() < 0) {
            windows.computeIfPresent(subject, (key, window) -> new Window(window.until(), window.heldBack() + 1));
            return;
        }
        windows.put(subject, new Window(now + PAUSE, 0));
        line.accept(before == null ? 0 : before.heldBack());
    }
}
