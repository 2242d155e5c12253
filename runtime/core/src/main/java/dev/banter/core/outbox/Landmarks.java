package dev.banter.core.outbox;

import java.util.HashSet;
import java.util.Set;

/** Which messages of a channel are known, by their timestamps: none of them is another that is looked for. Safe from any thread. */
final class Landmarks {

    // Guarded by this.
    private String latest = "";

    /** The first that this process has said: what earlier ones have left stands before it. */
    private String ours = "";

    /** What earlier processes have left, and was found. */
    private final Set<String> theirs = new HashSet<>();

    /** The last one that is known to be there; empty when there is none. */
    synchronized String latest() {
        return latest;
    }

    /** One is there. */
    synchronized void knows(String ts) {
        latest = later(latest, ts);
    }

    /** One is there that is known to be said; by this process, if it is not one that was found. */
    synchronized void said(String ts) {
        knows(ts);
        if (ours.isEmpty() && !theirs.contains(ts)) {
            ours = ts;
        }
    }

    /** One was found that an earlier process has left. */
    synchronized void found(String ts) {
        knows(ts);
        theirs.add(ts);
    }

    synchronized boolean isFound(String ts) {
        return theirs.contains(ts);
    }

    /** Whether it cannot be one that an earlier process has left and nobody has found. */
    synchronized boolean isAccountedFor(String ts) {
        return theirs.contains(ts) || (!ours.isEmpty() && ours.compareTo(ts) <= 0);
    }

    /** Of Slack's timestamps the later sorts behind the earlier. */
    static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
