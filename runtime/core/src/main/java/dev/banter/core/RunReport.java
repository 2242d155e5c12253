package dev.banter.core;

import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.time.Timers;
import java.time.Duration;

/** Tells how one call of a handler went: the listener, and whoever may have to park the handler. */
final class RunReport {

    private final BotListener listener;
    private final Timers timers;
    private final String pluginId;
    private final String handler;
    private final Sample sample;
    private final Admission admission;
    private final long since;

    RunReport(
            BotListener listener, Timers timers, String pluginId, String handler, Sample sample, Admission admission) {
        this.listener = listener;
        this.timers = timers;
        this.pluginId = pluginId;
        this.handler = handler;
        this.sample = sample;
        this.admission = admission;
        this.since = timers.nanos();
    }

    /** Whether the handler is still to be called: it may have been parked while this waited. */
    boolean isWanted() {
        boolean wanted = admission.isCurrent();
        if (!wanted) {
            listener.spared(pluginId);
        }
        return wanted;
    }

    String handler() {
        return handler;
    }

    void handled() {
        listener.handled(pluginId, Duration.ofNanos(timers.nanos() - since));
        admission.fine();
    }

    /** What was said could not be read; the handler was not called. */
    void misread() {
        listener.handled(pluginId, Duration.ofNanos(timers.nanos() - since));
        admission.unused();
    }

    void failed(Throwable failure) {
        HandlerFailure why = HandlerFailure.of(pluginId, handler, sample.origin(), failure);
        listener.failed(why);
        admission.failed(why.reason(), sample);
    }

    void overran(Duration deadline) {
        listener.overran(pluginId, handler, sample.origin(), deadline);
        admission.overran("did not return within " + deadline.toMillis() + " ms", sample);
    }

    void forgotten() {
        admission.unused();
    }
}
