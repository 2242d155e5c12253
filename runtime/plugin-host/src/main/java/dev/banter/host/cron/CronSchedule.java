package dev.banter.host.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.banter.core.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;

/**
 * The times of a cron expression, by the clocks of a zone. The library knows the calendar; what clocks do in the two nights of
 * the year is decided here.
 */
public final class CronSchedule implements Schedule {

    /** A clock that is mended is waited for; one that was wrong by more is not. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final String terms;
    private final ExecutionTime calendar;
    private final ZoneRules clocks;
    private final boolean everyHour;

    private CronSchedule(String cron, ZoneId zone, ExecutionTime calendar) {
        this.terms = "at " + cron + " in " + zone.getId();
        this.calendar = calendar;
        this.clocks = zone.getRules();
        this.everyHour = cron.split(" ", -1)[1].startsWith("*");
    }

    /**
     * Reads an expression.
     *
     * @param text five fields, as Unix has them
     * @param zone whose clocks are meant
     * @return the schedule
     * @throws IllegalArgumentException when it is none, or there is no such day; the message says why
     */
    public static CronSchedule of(String text, ZoneId zone) {
        String cron = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        int fields = cron.isEmpty() ? 0 : cron.split(" ", -1).length;
        if (fields != 5) {
            throw new IllegalArgumentException("it has " + fields + " fields, and five are wanted");
        }
        ExecutionTime calendar = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
        CronSchedule schedule = new CronSchedule(cron, zone, calendar);
        if (schedule.next(LocalDateTime.of(2000, 1, 1, 0, 0)).isEmpty()) {
            throw new IllegalArgumentException("there is no such day");
        }
        return schedule;
    }

    @Override
    public String terms() {
        return terms;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Instant after(Instant moment) {
        return everyHour ? asTimeGoesBy(moment) : asClocksShow(moment);
    }

    /** What the calendar says, whatever clocks do. */
    private Optional<LocalDateTime> next(LocalDateTime time) {
        return calendar.nextExecution(time.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }

    private LocalDateTime after(LocalDateTime time) {
        return next(time).orElseThrow(() -> new IllegalStateException(terms + " is never due after " + time));
    }

    /** Each time that clocks show is one run: where they show it twice the first, where never right after it. */
    private Instant asClocksShow(Instant moment) {
        LocalDateTime time = moment.atOffset(clocks.getOffset(moment)).toLocalDateTime();
        Instant due = moment;
        while (!due.isAfter(moment)) {
            time = after(time);
            ZoneOffsetTransition change = clocks.getTransition(time);
            due = change == null
                    ? time.toInstant(clocks.getOffset(time))
                    : change.isGap() ? change.getInstant() : time.toInstant(change.getOffsetBefore());
        }
        return due;
    }

    /** A time that clocks show twice is two runs, and one that they never show is none. */
    private Instant asTimeGoesBy(Instant moment) {
        Instant from = moment;
        while (true) {
            ZoneOffset offset = clocks.getOffset(from);
            LocalDateTime time = from.atOffset(offset).toLocalDateTime();
            Instant due = after(from.equals(moment) ? time : time.minusNanos(1)).toInstant(offset);
            ZoneOffsetTransition change = clocks.nextTransition(from);
            if (change == null || due.isBefore(change.getInstant())) {
                return due;
            }
            from = change.getInstant();
        }
    }
}
