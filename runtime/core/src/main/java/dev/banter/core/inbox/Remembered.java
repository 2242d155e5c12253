package dev.banter.core.inbox;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells what came before from what is new; remembers the newest. Safe from any thread.
 *
 * @param <K> what names a thing among all
 */
public final class Remembered<K> {

    private final int most;

    // Guarded by this.
    private final Set<K> seen = new LinkedHashSet<>();

    /**
     * @param most how many are remembered
     */
    public Remembered(int most) {
        this.most = most;
    }

    /**
     * Whether a thing comes for the first time, as far as is remembered. Asked once for each.
     *
     * @param key what names it
     * @return false when it was asked before
     */
    public synchronized boolean isNew(K key) {
        if (!seen.add(key)) {
            return false;
        }
        if (seen.size() > most) {
            seen.remove(seen.iterator().next());
        }
        return true;
    }

    /**
     * Forgets a thing, so that it is new again.
     *
     * @param key what names it
     */
    public synchronized void forget(K key) {
        seen.remove(key);
    }
}
