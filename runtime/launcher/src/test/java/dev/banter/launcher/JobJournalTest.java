package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.MissedRuns;
import dev.banter.core.job.Note;
import dev.banter.core.job.Schedule;
import dev.banter.core.time.SystemTimers;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is told and counted of jobs and reminders. */
final class JobJournalTest {

    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SystemTimers timers = new SystemTimers();
    private final JobJournal journal = new JobJournal(meters, timers);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("banter");

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void close() {
        log.detachAppender(logged);
        timers.close();
    }

    @Test
    void whatWasMissedSaysHowManySinceWhenAndWhatBecomesOfIt() {
        journal.missed(new MissedRuns("ops", "Ops#a", NINE, 3, true));
        journal.missed(new MissedRuns("ops", "Ops#b", NINE, 1, false));
        journal.missed(new MissedRuns("ops", "Ops#c", NINE, Schedule.MOST, true));
        journal.missed(new MissedRuns("ops", "Ops#a", NINE, 3, true));
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "plugin ops: Ops#a has missed 3 runs, due from 2026-11-30T09:00:00Z on; it runs now, late and once",
                        "plugin ops: Ops#b has missed 1 run, due from 2026-11-30T09:00:00Z on; that is not made up for, and"
                                + " it runs when it is due next",
                        "plugin ops: Ops#c has missed at least 1000 runs, due from 2026-11-30T09:00:00Z on; it runs now,"
                                + " late and once");
        assertThat(meters.scrape()).contains("banter_jobs_missed_total{plugin=\"ops\"} 1007.0");
    }

    @Test
    void whatIsCutOffOrDeadIsToldAndCounted() {
        Note note = new Note("4e5f6071-8293", "ops", "tea", "ana", "hush", NINE, 3);
        journal.cutOff("ops", "Ops#a", NINE);
        journal.died(new DeadReminder(note, "java.io.IOException: no water", NINE));
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "plugin ops: the run of Ops#a that was due at 2026-11-30T09:00:00Z was cut off by the end of the"
                                + " bot; it may have done a part of its work, and is not run again",
                        "plugin ops: reminder tea/ana, due at 2026-11-30T09:00:00Z, is not delivered any more after 3"
                                + " calls: java.io.IOException: no water; plugins retry 4e5f6071 has it delivered once"
                                + " more, plugins drop 4e5f6071 forgets it");
        assertThat(meters.scrape())
                .contains(
                        "banter_jobs_cut_total{plugin=\"ops\"} 1.0", "banter_reminders_dead_total{plugin=\"ops\"} 1.0");
    }
}
