package dev.banter.launcher;

import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.JobListener;
import dev.banter.core.job.MissedRuns;
import dev.banter.core.job.Note;
import dev.banter.core.job.Schedule;
import dev.banter.core.time.Timers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what becomes of jobs and reminders. Never what a reminder is to tell. */
final class JobJournal implements JobListener {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private final MeterRegistry meters;
    private final Throttle throttle;

    JobJournal(MeterRegistry meters, Timers timers) {
        this.meters = meters;
        this.throttle = new Throttle(timers);
    }

    @Override
    public void missed(MissedRuns missed) {
        count(
                "banter.jobs.missed",
                "Runs of jobs that did not happen when they were due",
                missed.pluginId(),
                missed.count());
        throttle.write(
                missed.pluginId() + " missed " + missed.handler(),
                more -> log.warn(
                        "plugin {}: {} has missed {}, due from {} on; {}{}",
                        missed.pluginId(),
                        missed.handler(),
                        runs(missed.count()),
                        missed.first(),
                        missed.madeUp()
                                ? "it runs now, late and once"
                                : "that is not made up for, and it runs when it is due next",
                        heldBack(more)));
    }

    private static String runs(int count) {
        String many = count >= Schedule.MOST ? "at least " + count : String.valueOf(count);
        return many + (count == 1 ? " run" : " runs");
    }

    @Override
    public void cutOff(String pluginId, String handler, Instant due) {
        count("banter.jobs.cut", "Runs of jobs that the end of the bot has cut off", pluginId, 1);
        log.warn(
                "plugin {}: the run of {} that was due at {} was cut off by the end of the bot; it may have done a part of"
                        + " its work, and is not run again",
                pluginId,
                handler,
                due);
    }

    @Override
    public void begunAnew(String pluginId, String handler, Instant next) {
        throttle.write(
                pluginId + " anew " + handler,
                more -> log.warn(
                        "plugin {}: the machine's clock was set back; {} begins anew, and is due at {}{}",
                        pluginId,
                        handler,
                        next,
                        heldBack(more)));
    }

    @Override
    public void notBegun(String pluginId, String handler, String reason) {
        throttle.write(
                pluginId + " not begun",
                more -> log.error(
                        "plugin {}: {} is due and was not called, because that cannot be written: {}; it is tried again in"
                                + " some seconds{}",
                        pluginId,
                        handler,
                        reason,
                        heldBack(more)));
    }

    @Override
    public void unheard(String pluginId, String name, String key) {
        throttle.write(
                pluginId + " unheard",
                more -> log.warn(
                        "plugin {} has no method for reminder {}/{}, which waits up to a week for one; annotate a method"
                                + " with @OnTimer(\"{}\"), or cancel it{}",
                        pluginId,
                        name,
                        key,
                        name,
                        heldBack(more)));
    }

    @Override
    public void died(DeadReminder dead) {
        Note note = dead.note();
        count("banter.reminders.dead", "Reminders that are not delivered any more", note.pluginId(), 1);
        log.error(
                "plugin {}: reminder {}/{}, due at {}, is not delivered any more after {} calls: {}; plugins retry {} has"
                        + " it delivered once more, plugins drop {} forgets it",
                note.pluginId(),
                note.name(),
                note.key(),
                note.due(),
                note.attempts(),
                dead.reason(),
                dead.id(),
                dead.id());
    }

    private static String heldBack(long lines) {
        return lines == 0 ? "" : " (and " + lines + " more in the last minutes)";
    }

    private void count(String name, String description, String pluginId, int many) {
        Counter.builder(name)
                .description(description)
                .tag("plugin", pluginId)
                .register(meters)
                .increment(many);
    }
}
