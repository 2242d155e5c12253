package dev.banter.slack.events;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signatures of what was taken, as long as their dates let them in: what carries one of them again is a replay. When
 * there are too many, the eldest are forgotten, and with them nothing as old is let in any more; Slack signs anew what it
 * sends again. On the loop's thread only.
 */
final class Replays {

    private final int most;

    /** In the order in which they came, which is nearly that of their dates. */
    private final Map<String, Long> dates = new LinkedHashMap<>();

    private long forgotten = Long.MIN_VALUE;

    /**
     * @param most how many signatures are kept
     */
    Replays(int most) {
        this.most = most;
    }

    /**
     * @param seconds when it was signed
     * @param eldest the earliest date that is let in just now
     */
    boolean isNew(String signature, long seconds, long eldest) {
        Iterator<Long> past = dates.values().iterator();
        while (past.hasNext() && past.next() < eldest) {
            past.remove();
        }
        if (seconds <= forgotten || dates.putIfAbsent(signature, seconds) != null) {
            return false;
        }
        if (dates.size() > most) {
            Iterator<Long> first = dates.values().iterator();
            forgotten = Math.max(forgotten, first.next());
            first.remove();
        }
        return true;
    }

    /** It was not taken after all, and may come again. */
    void forget(String signature) {
        dates.remove(signature);
    }
}
