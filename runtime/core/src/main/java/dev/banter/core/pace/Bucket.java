package dev.banter.core.pace;

import java.time.Duration;

/** A bucket of tokens that fills up again at a steady rate. Tokens are reserved ahead, in the order of asking. */
public final class Bucket {

    private final long refill;
    private final long burst;
    private long full;
    private boolean used;

    /**
     * A full bucket.
     *
     * @param capacity tokens in a full bucket
     * @param refill how long one token takes to come back
     */
    public Bucket(int capacity, Duration refill) {
        this.refill = refill.toNanos();
        this.burst = capacity * this.refill;
    }

    /**
     * Takes a token.
     *
     * @param now elapsed time, in nanoseconds
     * @return how many nanoseconds from now on it may be used
     */
    public synchronized long reserve(long now) {
        full = (isFull(now) ? now : full) + refill;
        used = true;
        return Math.max(0, full - burst - now);
    }

    synchronized boolean isFull(long now) {
        return !used || now - full >= 0;
    }
}
