package dev.banter.core.outbox;

import org.jspecify.annotations.Nullable;

/** The pace of one channel on one wire. Safe from any thread. */
final class Pace {

    private final @Nullable Bucket channel;
    private final @Nullable Bucket wire;

    private Pace(@Nullable Bucket channel, @Nullable Bucket wire) {
        this.channel = channel;
        this.wire = wire;
    }

    static Pace of(Pacing pacing, Bucket wire) {
        return pacing.on() ? new Pace(new Bucket(pacing.channelBurst(), pacing.refill()), wire) : new Pace(null, null);
    }

    /** Takes a place; how many nanoseconds from now on it comes. */
    long reserve(long now) {
        if (channel == null || wire == null) {
            return 0;
        }
        return Math.max(channel.reserve(now), wire.reserve(now));
    }

    /** Whether it may be forgotten, because a new one would be the same. */
    boolean isRested(long now) {
        return channel == null || channel.isFull(now);
    }
}
