package dev.banter.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a job is due. Immutable, and safe from any thread. */
public interface Schedule {

    /** Due moments that are counted one by one; what is more is more. */
    int MOST = 1_000;

    /** So that after a long while only the last due moments are looked at one by one. */
    List<Duration> LOOKING_BACK = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(32));

    /**
     * What tells it from other schedules.
     *
     * @return as people read it, such as {@code every 10m}
     */
    String terms();

    /**
     * When the job is due next.
     *
     * @param moment a due moment, or any other to begin with
     * @return later than that
     */
    Instant after(Instant moment);

    /**
     * How far the clock may go back before the job begins anew, instead of waiting until it has caught up.
     *
     * @return zero or more
     */
    Duration patience();

    /**
     * The last due moment that is not in the future.
     *
     * @param first a due moment, not in the future
     * @param now the present
     * @return {@code first}, or one after it
     */
    default Instant last(Instant first, Instant now) {
        for (Duration back : LOOKING_BACK) {
            Instant due = after(now.minus(back));
            if (due.isAfter(first) && !due.isAfter(now)) {
                return onwards(due, now);
            }
        }
        return onwards(first, now);
    }

    private Instant onwards(Instant due, Instant now) {
        Instant last = due;
        for (Instant next = after(due); !next.isAfter(now); next = after(next)) {
            last = next;
        }
        return last;
    }

    /**
     * The due moments that have come.
     *
     * @param first the first of them, not in the future
     * @param now the present
     * @return up to the present
     */
    default Span upTo(Instant first, Instant now) {
        Instant last = last(first, now);
        int count = 1;
        for (Instant due = first; count < MOST && due.isBefore(last); due = after(due)) {
            count++;
        }
        return new Span(first, last, count);
    }
}
