package dev.banter.workspace.fault;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.line.Connection;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hits connections and the clock from time to time. On the workspace's thread only. */
final class Ambush {

    /** What a connection may be hit by. */
    static final List<FaultKind> OF_CONNECTIONS = List.of(FaultKind.DROP, FaultKind.HALF_OPEN, FaultKind.REFRESH);

    private final EventExecutor thread;
    private final Agenda agenda;
    private final TsSource timestamps;
    private final List<FaultyCourse> courses = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private Mischief mischief;

    Ambush(EventExecutor thread, Agenda agenda, TsSource timestamps, Mischief mischief) {
        this.thread = thread;
        this.agenda = agenda;
        this.timestamps = timestamps;
        this.mischief = mischief;
    }

    Mischief mischief() {
        return mischief;
    }

    void begin(Mischief other) {
        mischief = other;
        rounds.forEach(Round::stop);
        rounds.clear();
        timestamps.putOff(Duration.ZERO);
        for (FaultRule rule : other.plan().rules()) {
            if (rule.kind() == FaultKind.CLOCK_JUMP) {
                timestamps.mayBeOff(rule.most());
            }
            if (rule.every().isPresent()) {
                rounds.add(new Round(rule));
            }
        }
    }

    FaultyCourse lieInWait(FaultyCourse course) {
        courses.add(course);
        return course;
    }

    void leave(FaultyCourse course) {
        courses.remove(course);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a workspace that is closed meanwhile sends nothing
    void after(Duration wait, Runnable what) {
        thread.schedule(what, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void strike(Mischief.Hit hit) {
        if (hit.rule().kind() == FaultKind.CLOCK_JUMP) {
            timestamps.putOff(hit.choice(2) == 0 ? hit.span() : hit.span().negated());
            mischief.count(FaultKind.CLOCK_JUMP, "clock", "");
            return;
        }
        List<FaultyCourse> within = courses.stream()
                .filter(course -> hit.rule().isIn(course.way().word()))
                .filter(course -> !mischief.spares(course.connection().user().name()))
                .filter(course -> !course.connection().isDeaf())
                .toList();
        if (!within.isEmpty()) {
            strike(within.get(hit.choice(within.size())), hit);
        }
    }

    /** One that is there in name only suffers from nothing more. */
    void strike(FaultyCourse course, Mischief.Hit hit) {
        Connection connection = course.connection();
        if (!courses.contains(course) || connection.isDeaf()) {
            return;
        }
        course.count(hit.rule().kind());
        switch (hit.rule().kind()) {
            case DROP -> {
                // nothing more befalls it
                leave(course);
                connection.drop();
            }
            case HALF_OPEN -> {
                connection.deafen();
                agenda.after(hit.span(), () -> whileThere(course, connection::drop));
            }
            case REFRESH -> {
                connection.refresh();
                agenda.after(hit.span(), () -> whileThere(course, connection::close));
            }
            default -> throw new IllegalArgumentException(hit.rule() + " is nothing that a connection suffers");
        }
    }

    private void whileThere(FaultyCourse course, Runnable what) {
        if (courses.contains(course)) {
            what.run();
        }
    }

    /** One rule that comes again and again. */
    private final class Round {

        private final FaultRule rule;
        private Agenda.Entry next;

        Round(FaultRule rule) {
            this.rule = rule;
            this.next = ahead();
        }

        private Agenda.Entry ahead() {
            Mischief.Hit hit = mischief.due(rule);
            return agenda.after(hit.pause(), () -> {
                strike(hit);
                next = ahead();
            });
        }

        void stop() {
            next.cancel();
        }
    }
}
