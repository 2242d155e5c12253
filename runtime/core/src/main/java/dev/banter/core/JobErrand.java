package dev.banter.core;

import dev.banter.api.Due;
import dev.banter.api.Missed;
import dev.banter.core.async.Stages;
import dev.banter.core.job.Diary;
import dev.banter.core.job.JobMark;
import dev.banter.core.job.MissedRuns;
import dev.banter.core.job.Span;
import dev.banter.core.route.JobRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** One run of a job. */
final class JobErrand implements ClockRun.Errand {

    private final Jobs jobs;
    private final Diary diary;
    private final JobRoute route;
    private final Job job;
    private final JobMark stood;
    private final Span span;

    /**
     * @param stood where the job stands, as long as nobody changes it
     * @param span what is due: the last of it runs
     */
    JobErrand(Jobs jobs, Diary diary, JobRoute route, Job job, JobMark stood, Span span) {
        this.jobs = jobs;
        this.diary = diary;
        this.route = route;
        this.job = job;
        this.stood = stood;
        this.span = span;
    }

    /** Another version of the plugin may have another schedule, or no such job. */
    @Override
    public boolean begin() throws InterruptedException {
        if (!jobs.isStill(job, stood) || (route.missed() == Missed.SKIP && Jobs.isLate(span, now()))) {
            // the next look tells what is skipped
            return false;
        }
        JobMark begun = stood.goneOn(route.schedule(), span.last(), now(), Optional.of(span.last()));
        try {
            diary.jobs().write(begun).toCompletableFuture().get();
        } catch (ExecutionException failed) {
            diary.listener()
                    .notBegun(
                            stood.pluginId(),
                            stood.handler(),
                            String.valueOf(Stages.cause(failed).getMessage()));
            return false;
        }
        jobs.stands(job, begun);
        tellWhatIsMissed();
        return true;
    }

    private void tellWhatIsMissed() {
        boolean late = Jobs.isLate(span, now());
        if (late || span.count() > 1) {
            int missed = late ? span.count() : span.count() - 1;
            diary.listener().missed(new MissedRuns(stood.pluginId(), stood.handler(), span.first(), missed, late));
        }
    }

    private Instant now() {
        return diary.clock().instant();
    }

    @Override
    public void call() throws Throwable {
        Duration late = Duration.between(span.last(), now());
        route.code().run(new Due(span.last(), late.isNegative() ? Duration.ZERO : late, span.count() - 1));
    }

    @Override
    public void done() {
        jobs.over(job, span.last());
    }

    @Override
    public void failed(String reason) {
        done();
    }

    @Override
    public void left() {
        jobs.left(job);
    }
}
