package dev.banter.core;

import dev.banter.core.job.JobMark;
import java.time.Instant;

/** A job, over all versions of its plugin: where it stands, and whether it runs. Guarded by {@link Jobs}. */
final class Job {

    private JobMark mark;
    private boolean busy;

    Job(JobMark mark) {
        this.mark = mark;
    }

    JobMark mark() {
        return mark;
    }

    void stands(JobMark where) {
        mark = where;
    }

    boolean isBusy() {
        return busy;
    }

    void busy(boolean runs) {
        busy = runs;
    }

    boolean isDue(Instant now) {
        return !busy && !mark.next().isAfter(now);
    }
}
