package dev.banter.workspace.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A bucket for everything that is counted on its own. Those that are full again are forgotten from time to time. */
final class Buckets {

    private static final int FEW = 1_024;

    private final Clock clock;
    private final Map<Key, Bucket> buckets = new HashMap<>();
    private int sweepAt = FEW;

    Buckets(Clock clock) {
        this.clock = clock;
    }

    /** Zero when it may be done, and then it counts as done; else how long it is until it may. */
    Duration take(Key key, Rate rate) {
        Instant now = clock.instant();
        if (buckets.size() >= sweepAt) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
            sweepAt = Math.max(FEW, 2 * buckets.size());
        }
        return buckets.computeIfAbsent(key, counted -> new Bucket(rate)).take(now);
    }

    /** How long it is until it may be done; zero when it may be now. Nothing is counted. */
    Duration untilNext(Key key, Rate rate) {
        return buckets.getOrDefault(key, new Bucket(rate)).untilNext(clock.instant());
    }

    /**
     * What is counted together.
     *
     * @param caller who does it
     * @param method what is done
     * @param channel where; empty when that makes no difference
     */
    record Key(String caller, String method, String channel) {}
}
