package dev.banter.launcher.link;

import dev.banter.launcher.settings.access.WayIn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells an event that comes for the first time from one that another way has brought. Events that tell their time are one
 * when it is the same. Where one does not, each way counts: what is alike and comes for the second time by one way is the
 * second of its kind, whichever way is ahead, so that a channel that is renamed to and fro has been renamed each time.
 * Safe from any thread.
 */
final class Sightings {

    /** Slack tries for the last time some six minutes after an event: no way is further behind another. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** A hundred a second, all that time. Where more happens, and one way is that far behind, the eldest are told again. */
    private static final int MOST = 65_536;

    private final LongSupplier nanos;

    // Guarded by this.
    private final Queue<Sighting> eldestFirst = new ArrayDeque<>();
    private final Map<String, List<Sighting>> bySubject = new HashMap<>();

    /**
     * @param nanos the clock
     */
    Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Sighting {

        private final String subject;
        private final long since;
        private final Set<WayIn> ways;
        private String time;

        Sighting(String subject, long since, WayIn way, String time) {
            this.subject = subject;
            this.since = since;
            this.ways = EnumSet.of(way);
            this.time = time;
        }

        boolean isOf(String other) {
            return !other.isEmpty() && time.equals(other);
        }

        /** Whether another form of it may come by this way, where one of the two does not tell the time. */
        boolean awaits(WayIn way, String other) {
            return !ways.contains(way) && (time.isEmpty() || other.isEmpty());
        }

        void again(WayIn way, String told) {
            ways.add(way);
            if (time.isEmpty()) {
                time = told;
            }
        }
    }

    /**
     * Whether an event has come by no way before. Asked once for each that comes.
     *
     * @param way by which it comes
     * @param subject what it is about
     * @param time when Slack told it; empty when that is not known
     */
    synchronized boolean isFirst(WayIn way, String subject, String time) {
        long now = nanos.getAsLong();
        forget(now);
        List<Sighting> alike = bySubject.computeIfAbsent(subject, first -> new ArrayList<>());
        Optional<Sighting> same = alike.stream()
                .filter(each -> each.isOf(time))
                .findFirst()
                .or(() -> alike.stream().filter(each -> each.awaits(way, time)).findFirst());
        same.ifPresentOrElse(found -> found.again(way, time), () -> {
            Sighting first = new Sighting(subject, now, way, time);
            alike.add(first);
            eldestFirst.add(first);
        });
        return same.isEmpty();
    }

    private void forget(long now) {
        Sighting eldest = eldestFirst.peek();
        while (eldest != null && (eldestFirst.size() >= MOST || now - eldest.since > WINDOW.toNanos())) {
            eldestFirst.remove();
            List<Sighting> alike = bySubject.getOrDefault(eldest.subject, List.of());
            alike.remove(eldest);
            if (alike.isEmpty()) {
                bySubject.remove(eldest.subject);
            }
            eldest = eldestFirst.peek();
        }
    }
}
