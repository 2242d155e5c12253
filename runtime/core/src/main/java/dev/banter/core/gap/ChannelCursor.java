package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Up to where one channel has been heard, as it moves: not beyond what could still be lost, and not beyond a gap. Safe from
 * any thread.
 */
final class ChannelCursor {

    /** What comes while a gap is open and is found in the history once more; beyond it, the inbox tells. */
    private static final int MOST_AHEAD = 10_000;

    private static final long NONE = Long.MAX_VALUE;

    private final ChannelId channel;
    private final int mostThreads;

    // Guarded by this.
    private final TreeSet<Long> unsafe = new TreeSet<>();
    private final Set<Long> ahead = new HashSet<>();
    private final Map<String, Long> threads = new LinkedHashMap<>(16, 0.75f, true);
    private long latest;
    private long messages;
    private long gap = NONE;
    private long lost = NONE;
    private boolean guessed;
    private boolean moved;

    /**
     * @param from up to where it has been heard
     * @param guessed whether that is what the machine's own clock said
     */
    ChannelCursor(ChannelId channel, long from, boolean guessed, int mostThreads) {
        this.channel = channel;
        this.latest = from;
        this.guessed = guessed;
        this.mostThreads = mostThreads;
    }

    /** What an earlier process knew. */
    synchronized void know(Cursor known) {
        messages += known.messages();
        known.threads().forEach((thread, ts) -> threads.merge(thread, Ts.micros(ts), Math::max));
        trimThreads();
    }

    ChannelId channel() {
        return channel;
    }

    /** Something has come that cannot be lost. */
    synchronized void heard(long ts, String thread) {
        note(ts, thread);
        moveTo(ts);
    }

    /** The clock that told where to begin may have been ahead of Slack's. */
    private void moveTo(long ts) {
        latest = guessed ? ts : Math.max(latest, ts);
        guessed = false;
        moved = true;
    }

    /** Something has come that could still be lost. */
    synchronized void came(long ts, String thread) {
        note(ts, thread);
        unsafe.add(ts);
    }

    private void note(long ts, String thread) {
        messages++;
        if (gap != NONE && ahead.size() < MOST_AHEAD) {
            ahead.add(ts);
        }
        if (!thread.isEmpty()) {
            threads.merge(thread, ts, Math::max);
            trimThreads();
        }
    }

    private void trimThreads() {
        while (threads.size() > mostThreads) {
            threads.remove(threads.keySet().iterator().next());
        }
    }

    /** It cannot be lost any more. */
    synchronized void safe(long ts) {
        unsafe.remove(ts);
        moveTo(ts);
    }

    /** It was lost: what begins with it is a gap. */
    synchronized void lost(long ts) {
        unsafe.remove(ts);
        ahead.remove(ts);
        lost = Math.min(lost, ts - 1);
    }

    /** Whatever is said from now on may be heard or not, until the gap is filled. */
    synchronized void open(long from) {
        gap = Math.min(gap, from);
    }

    /** The same, from where it has been heard. */
    synchronized void open() {
        open(upTo());
    }

    /** It is known now from where on there is a gap that was open already. */
    synchronized void reopen(long from) {
        gap = from;
    }

    /** Up to where all has been heard. */
    synchronized long upTo() {
        long firstUnsafe = unsafe.isEmpty() ? NONE : unsafe.first() - 1;
        return Math.min(Math.min(latest, firstUnsafe), Math.min(gap, lost));
    }

    /** Its history is about to be read: from where on. What is lost from now on is in another gap. */
    synchronized long begin() {
        long from = upTo();
        open(from);
        lost = NONE;
        return from;
    }

    /** What it has heard since the gap was opened. */
    synchronized boolean heardAhead(long ts) {
        return ahead.contains(ts);
    }

    /**
     * All that was missed is safe, or nobody's business.
     *
     * @param newest the last of it
     */
    synchronized void filled(long newest) {
        latest = Math.max(latest, newest);
        gap = NONE;
        ahead.clear();
        moved = true;
    }

    synchronized long messages() {
        return messages;
    }

    /** Threads in which something was said since a moment. */
    synchronized Set<String> threadsSince(long ts) {
        Set<String> alive = new HashSet<>();
        threads.forEach((thread, last) -> {
            if (last >= ts) {
                alive.add(thread);
            }
        });
        return alive;
    }

    /** Whether it has moved since it was asked last. */
    synchronized boolean hasMoved() {
        boolean before = moved;
        moved = false;
        return before;
    }

    synchronized Cursor cursor() {
        Map<String, String> last = new HashMap<>();
        threads.forEach((thread, ts) -> last.put(thread, Ts.text(ts)));
        return new Cursor(channel, Ts.text(upTo()), messages, last);
    }
}
