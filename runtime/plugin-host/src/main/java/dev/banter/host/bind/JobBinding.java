package dev.banter.host.bind;

import dev.banter.api.At;
import dev.banter.api.Due;
import dev.banter.api.Every;
import dev.banter.api.Missed;
import dev.banter.core.job.Interval;
import dev.banter.core.job.Schedule;
import dev.banter.core.text.Nearest;
import dev.banter.host.cron.AnyOf;
import dev.banter.host.cron.CronSchedule;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.HandlerMethod;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks a method that runs by the clock. */
final class JobBinding {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(366);

    private JobBinding() {}

    /** The job; empty when it is never due. To be used only when no problem was found. */
    static Optional<DraftJob> of(HandlerMethod handler, Every terms) {
        String written = "@Every(\"" + terms.value() + "\")";
        Duration distance = Spans.read(handler, written, terms.value(), LEAST, MOST);
        Schedule schedule = new Interval("every " + terms.value().strip(), distance);
        return Optional.of(draft(handler, Kind.EVERY, schedule, terms.missed()));
    }

    /** The same, for times of the day. */
    static Optional<DraftJob> of(HandlerMethod handler, At[] all) {
        List<Schedule> schedules = new ArrayList<>();
        for (At terms : all) {
            schedule(handler, terms).ifPresent(schedules::add);
        }
        List<Missed> rules = Stream.of(all).map(At::missed).distinct().toList();
        if (rules.size() > 1) {
            handler.refuse("has @At with missed = " + rules.get(0) + " and with missed = " + rules.get(1)
                    + "; say the same in all of them, or write a method for each");
        }
        DraftJob draft =
                draft(handler, Kind.AT, schedules.size() == 1 ? schedules.get(0) : new AnyOf(schedules), rules.get(0));
        return schedules.size() == all.length ? Optional.of(draft) : Optional.empty();
    }

    private static Optional<Schedule> schedule(HandlerMethod handler, At terms) {
        Optional<ZoneId> zone = zone(handler, terms.zone().strip());
        try {
            CronSchedule schedule = CronSchedule.of(terms.cron(), zone.orElse(ZoneId.systemDefault()));
            return zone.map(known -> schedule);
        } catch (IllegalArgumentException wrong) {
            handler.refuse("@At(cron = \"" + terms.cron() + "\") is never due: " + wrong.getMessage()
                    + "; write minute, hour, day of the month, month and day of the week, such as \"0 9 * * MON-FRI\"");
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(HandlerMethod handler, String name) {
        try {
            return Optional.of(name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name));
        } catch (DateTimeException unknown) {
            handler.refuse("@At(zone = \"" + name + "\") names no time zone that this Java knows; "
                    + Nearest.hint(
                            name,
                            ZoneId.getAvailableZoneIds(),
                            "write one such as \"Europe/Berlin\" or \"UTC\", or leave it out for the machine's own"));
            return Optional.empty();
        }
    }

    private static DraftJob draft(HandlerMethod handler, Kind kind, Schedule schedule, Missed missed) {
        ClockSignature.check(handler, kind, Due.class, "runs when it is due, and nobody calls it");
        return new DraftJob(
                handler.method().getDeclaringClass(), handler.name(), kind, schedule, missed, handler.handle());
    }
}
