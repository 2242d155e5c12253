package dev.banter.core.right;

import dev.banter.api.Limit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a handler is called at the most, and how often it was. Goes with the version of the plugin it belongs to. Safe
 * from any thread.
 */
public final class Quota {

    /** Calls that are remembered at the most: a crowd beyond that has the longest unheard of forgotten. */
    private static final int REMEMBERED = 100_000;

    private final int calls;
    private final Duration within;
    private final Limit.Per per;

    /** When each was called, whoever called last at the end. Guarded by this. */
    private final Map<String, Deque<Long>> called = new LinkedHashMap<>(16, 0.75f, true);

    private int remembered;

    /**
     * @param calls how many calls there may be, at least one
     * @param within in which time
     * @param per whose calls are counted together
     */
    public Quota(int calls, Duration within, Limit.Per per) {
        this.calls = calls;
        this.within = within;
        this.per = per;
    }

    /**
     * Counts a call, if there may be one.
     *
     * @param asker who calls, and where
     * @param now the clock, in nanoseconds
     * @return how long to wait for the next; zero when this one is granted
     */
    public synchronized Duration take(Asker asker, long now) {
        Deque<Long> times = called.computeIfAbsent(key(asker), first -> new ArrayDeque<>(1));
        while (!times.isEmpty() && now - times.getFirst() >= within.toNanos()) {
            times.removeFirst();
            remembered--;
        }
        if (times.size() >= calls) {
            return within.minusNanos(now - times.getFirst());
        }
        times.addLast(now);
        remembered++;
        forget(now);
        return Duration.ZERO;
    }

    private String key(Asker asker) {
        String user = asker.workspace().id() + "/" + asker.user().id();
        return switch (per) {
            case USER -> user;
            case CHANNEL ->
                asker.channel() == null
                        ? user
                        : asker.workspace().id() + "/" + asker.channel().id();
            case WORKSPACE -> asker.workspace().id();
        };
    }

    /** Those whose last call is too long ago to count, and beyond that whatever is too much. */
    private void forget(long now) {
        Iterator<Deque<Long>> eldest = called.values().iterator();
        while (eldest.hasNext()) {
            Deque<Long> times = eldest.next();
            boolean over = times.isEmpty() || now - times.getLast() >= within.toNanos();
            if (!over && remembered <= REMEMBERED) {
                return;
            }
            remembered -= times.size();
            eldest.remove();
        }
    }

    /** As a person reads it, such as {@code 3 times in 5 minutes}. */
    @Override
    public String toString() {
        return (calls == 1 ? "once" : calls + " times") + " in " + Span.words(within);
    }
}
