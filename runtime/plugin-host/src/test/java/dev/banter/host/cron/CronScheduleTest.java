package dev.banter.host.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.core.job.Schedule;
import dev.banter.core.job.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When jobs are due by the calendar: on ordinary days, and in the two nights in which clocks are set. */
final class CronScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** What is due after a moment, in the time of Berlin with its offset. */
    private static List<String> after(String moment, int many, String... crons) {
        Schedule schedule = crons.length == 1
                ? CronSchedule.of(crons[0], BERLIN)
                : new AnyOf(Stream.of(crons)
                        .<Schedule>map(cron -> CronSchedule.of(cron, BERLIN))
                        .toList());
        return Stream.iterate(ZonedDateTime.parse(moment).toInstant(), schedule::after)
                .skip(1)
                .limit(many)
                .map(due -> due.atZone(BERLIN).toOffsetDateTime().toString())
                .toList();
    }

    @Test
    void fiveFieldsAsUnixHasThem() {
        assertThat(after("2026-11-27T08:00+01:00", 3, "0 9 * * MON-FRI"))
                .containsExactly("2026-11-27T09:00+01:00", "2026-11-30T09:00+01:00", "2026-12-01T09:00+01:00");
        assertThat(after("2026-11-27T09:00+01:00", 2, "*/20 9 * * *"))
                .containsExactly("2026-11-27T09:20+01:00", "2026-11-27T09:40+01:00");
        assertThat(after("2026-11-27T09:00+01:00", 3, " 30  6,18 * *  sun "))
                .containsExactly("2026-11-29T06:30+01:00", "2026-11-29T18:30+01:00", "2026-12-06T06:30+01:00");
        assertThat(after("2026-11-27T09:00+01:00", 1, "0 0 * * 0"))
                .isEqualTo(after("2026-11-27T09:00+01:00", 1, "0 0 * * 7"));
        assertThat(after("2026-01-01T00:00+01:00", 2, "0 12 29 2 *"))
                .containsExactly("2028-02-29T12:00+01:00", "2032-02-29T12:00+01:00");
    }

    /** Where both days are given, either is enough. */
    @Test
    void aDayOfTheMonthOrOneOfTheWeek() {
        assertThat(after("2026-11-29T00:00+01:00", 3, "0 9 1 * MON"))
                .containsExactly("2026-11-30T09:00+01:00", "2026-12-01T09:00+01:00", "2026-12-07T09:00+01:00");
    }

    @Test
    void aTimeThatClocksLeaveOutIsRightAfterItOnce() {
        assertThat(after("2026-03-28T12:00+01:00", 2, "30 2 * * *"))
                .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
        assertThat(after("2026-03-29T00:00+01:00", 2, "*/15 2 * * *"))
                .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:00+02:00");
        assertThat(after("2026-03-29T01:00+01:00", 2, "0 1-4 * * *"))
                .containsExactly("2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00");
    }

    @Test
    void aTimeThatClocksShowTwiceIsTheFirstOfThem() {
        assertThat(after("2026-10-24T12:00+02:00", 2, "30 2 * * *"))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
        assertThat(after("2026-10-25T02:10+01:00", 1, "30 2 * * *")).containsExactly("2026-10-26T02:30+01:00");
        assertThat(after("2026-10-25T02:20+02:00", 3, "*/30 2,3 * * *"))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-25T03:00+01:00", "2026-10-25T03:30+01:00");
    }

    @Test
    void whatIsDueInEveryHourFollowsTheTimeThatGoesBy() {
        assertThat(after("2026-03-29T01:30+01:00", 4, "*/30 * * * *"))
                .containsExactly(
                        "2026-03-29T03:00+02:00",
                        "2026-03-29T03:30+02:00",
                        "2026-03-29T04:00+02:00",
                        "2026-03-29T04:30+02:00");
        assertThat(after("2026-10-25T02:00+02:00", 4, "*/30 * * * *"))
                .containsExactly(
                        "2026-10-25T02:30+02:00",
                        "2026-10-25T02:00+01:00",
                        "2026-10-25T02:30+01:00",
                        "2026-10-25T03:00+01:00");
    }

    @Test
    void severalAreDueWheneverOneOfThemIsAndOnceWhereMoreAre() {
        assertThat(after("2026-11-27T08:00+01:00", 3, "0 9 * * *", "0 9,10 * * SAT"))
                .containsExactly("2026-11-27T09:00+01:00", "2026-11-28T09:00+01:00", "2026-11-28T10:00+01:00");
    }

    @Test
    void whatHasComeDueIsCountedWithoutLookingAtYears() {
        Instant first = ZonedDateTime.parse("2026-03-02T09:00+01:00").toInstant();
        assertThat(CronSchedule.of("0 9 * * MON-FRI", BERLIN)
                        .upTo(
                                first,
                                ZonedDateTime.parse("2026-03-16T08:59+01:00").toInstant()))
                .isEqualTo(new Span(
                        first, ZonedDateTime.parse("2026-03-13T09:00+01:00").toInstant(), 10));
        assertThat(CronSchedule.of("* * * * *", BERLIN)
                        .upTo(
                                first,
                                ZonedDateTime.parse("2046-03-16T08:59:30+01:00").toInstant()))
                .isEqualTo(new Span(
                        first, ZonedDateTime.parse("2046-03-16T08:59+01:00").toInstant(), Schedule.MOST));
        assertThat(CronSchedule.of("0 9 1 1 *", BERLIN)
                        .upTo(
                                first,
                                ZonedDateTime.parse("2029-06-01T00:00+02:00").toInstant()))
                .isEqualTo(new Span(
                        first, ZonedDateTime.parse("2029-01-01T09:00+01:00").toInstant(), 4));
    }

    @Test
    void whatIsNeverDueIsNoSchedule() {
        for (String wrong :
                List.of("", "0 9 * *", "0 0 9 * * *", "61 9 * * *", "0 9 * * MOON", "0 0 30 2 *", "@daily")) {
            assertThatThrownBy(() -> CronSchedule.of(wrong, BERLIN))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(".+");
        }
    }
}
