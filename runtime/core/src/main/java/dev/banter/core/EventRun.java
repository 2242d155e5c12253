package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.core.route.EventRoute;
import dev.banter.core.run.Step;
import java.time.Duration;

/** One call of a handler for an event. */
record EventRun(Event event, EventRoute route, RunReport report) implements Step {

    @Override
    public String name() {
        return report.handler();
    }

    @Override
    public void run() throws Throwable {
        if (report.isWanted()) {
            route.code().handle(event);
            report.handled();
        }
    }

    @Override
    public void failed(Throwable failure) {
        report.failed(failure);
    }

    @Override
    public void overran(Duration deadline) {
        report.overran(deadline);
    }

    @Override
    public void forgotten() {
        report.forgotten();
    }
}
