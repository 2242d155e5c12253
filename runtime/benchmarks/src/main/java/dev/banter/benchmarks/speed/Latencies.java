package dev.banter.benchmarks.speed;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** When what was asked, and when it was answered. Written by one thread, read by another. */
final class Latencies {

    private static final int REMEMBERED = 1 << 22;
    private static final long LONGEST = 60_000_000_000L;

    private final long[] asked = new long[REMEMBERED];
    private final Histogram nanos = new Histogram(LONGEST, 3);
    private final AtomicLong answers = new AtomicLong();
    private int next;

    /** What is asked now, or was to be; its number. */
    int asked(long when) {
        int number = next++ % REMEMBERED;
        asked[number] = when;
        return number;
    }

    void answered(int number) {
        long took = System.nanoTime() - asked[number];
        synchronized (nanos) {
            nanos.recordValue(Math.min(LONGEST, Math.max(0, took)));
        }
        answers.lazySet(answers.get() + 1);
    }

    long answers() {
        return answers.get();
    }

    /** Forgets how long anything took until now. */
    void forget() {
        synchronized (nanos) {
            nanos.reset();
        }
    }

    /** In milliseconds. */
    double percentile(double percent) {
        synchronized (nanos) {
            return nanos.getValueAtPercentile(percent) / 1e6;
        }
    }
}
