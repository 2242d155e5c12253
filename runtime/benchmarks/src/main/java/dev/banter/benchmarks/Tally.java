package dev.banter.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many frames are still to come. */
final class Tally {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private volatile CountDownLatch missing = new CountDownLatch(0);

    /** From here on, so many. */
    void expect(int frames) {
        missing = new CountDownLatch(frames);
    }

    void count() {
        missing.countDown();
    }

    /** Returns when all have come. */
    void await() throws InterruptedException {
        if (!missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(missing.getCount() + " frames did not come within " + PATIENCE);
        }
    }
}
