package dev.banter.core.pace;

import org.jspecify.annotations.Nullable;

/** The pace of one channel on one wire. Safe from any thread. */
public final class Pace {

    private final @Nullable Bucket channel;
    private final @Nullable Bucket wire;

    private Pace(@Nullable Bucket channel, @Nullable Bucket wire) {
        this.channel = channel;
        this.wire = wire;
    }

    /**
     * The pace of a channel that was not spoken on yet.
     *
     * @param pacing how fast
     * @param wire what all channels of its wire share
     * @return its pace
     */
    public static Pace of(Pacing pacing, Bucket wire) {
        return pacing.on() ? new Pace(new Bucket(pacing.channelBurst(), pacing.refill()), wire) : new Pace(null, null);
    }

    /**
     * Takes a place.
     *
     * @param now elapsed time, in nanoseconds
     * @param onWire whether it is one of the wire too, or of the channel alone
     * @return how many nanoseconds from now on it comes
     */
    public long reserve(long now, boolean onWire) {
        if (channel == null || wire == null) {
            return 0;
        }
        long ofChannel = channel.reserve(now);
        return onWire ? Math.max(ofChannel, wire.reserve(now)) : ofChannel;
    }

    /**
     * Whether it may be forgotten, because a new one would be the same.
     *
     * @param now elapsed time, in nanoseconds
     * @return whether the channel could take its whole burst
     */
    public boolean isRested(long now) {
        return channel == null || channel.isFull(now);
    }
}
