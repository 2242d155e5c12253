package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.core.route.EventRoute;
import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of a handler for an event. */
record EventRun(Event event, EventRoute route, RunReport report, AtomicBoolean over) implements Step {

    EventRun(Event event, EventRoute route, RunReport report) {
        this(event, route, report, new AtomicBoolean());
    }

    @Override
    public String name() {
        return report.handler();
    }

    @Override
    public void run() throws Throwable {
        if (report.isWanted()) {
            report.begins();
            route.code().handle(event);
            if (over.compareAndSet(false, true)) {
                report.handled();
            }
        }
    }

    @Override
    public void failed(Throwable failure) {
        report.failed(failure);
    }

    @Override
    public void overran(Duration deadline) {
        over.set(true);
        report.overran(deadline);
    }

    @Override
    public void forgotten() {
        report.forgotten();
    }
}
