package dev.banter.core.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Channels that wait to be read: those first that wait for longest, and of these the busiest. Safe from any thread. */
final class ChannelQueue {

    private static final Comparator<ChannelCursor> BUSIEST = Comparator.comparingLong(ChannelCursor::messages)
            .reversed()
            .thenComparing(cursor -> cursor.channel().id());

    // Guarded by this.
    private final Map<ChannelCursor, Integer> since = new HashMap<>();
    private int round;

    /** What is added from now on has waited for less long. */
    synchronized void nextRound() {
        round++;
    }

    /** What changes with {@link #nextRound}. */
    synchronized int round() {
        return round;
    }

    synchronized void add(Collection<ChannelCursor> cursors) {
        cursors.forEach(cursor -> since.putIfAbsent(cursor, round));
    }

    synchronized Optional<ChannelCursor> next() {
        Comparator<Map.Entry<ChannelCursor, Integer>> longest = Map.Entry.comparingByValue();
        Optional<ChannelCursor> next = since.entrySet().stream()
                .min(longest.thenComparing(Map.Entry::getKey, BUSIEST))
                .map(Map.Entry::getKey);
        next.ifPresent(since::remove);
        return next;
    }
}
