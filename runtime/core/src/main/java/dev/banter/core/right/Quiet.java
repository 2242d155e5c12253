package dev.banter.core.right;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has been told something just now, and is not to be told again for a while. Safe from any thread. */
public final class Quiet {

    private static final int REMEMBERED = 10_000;

    private final Timers timers;

    /** Until when, the first who was told at the head. Guarded by this. */
    private final Map<Told, Long> until = new LinkedHashMap<>();

    /**
     * @param timers the clock
     */
    public Quiet(Timers timers) {
        this.timers = timers;
    }

    private record Told(Asker asker, String what) {}

    /**
     * Whether somebody is to be told; from now on they are not.
     *
     * @param asker whom, and where
     * @param what names what they are told
     * @param pause for how long
     * @return false when they have been told within the pause of that time
     */
    public synchronized boolean isOver(Asker asker, String what, Duration pause) {
        long now = timers.nanos();
        Told told = new Told(asker, what);
        Long quiet = until.get(told);
        if (quiet != null && now - quiet < 0) {
            return false;
        }
        until.remove(told);
        until.values().removeIf(end -> now - end >= 0);
        if (until.size() >= REMEMBERED) {
            until.remove(until.keySet().iterator().next());
        }
        until.put(told, now + pause.toNanos());
        return true;
    }
}
