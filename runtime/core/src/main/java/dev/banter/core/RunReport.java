package dev.banter.core;

import dev.banter.api.SlackException;
import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.Allocation;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import java.time.Duration;

/** Tells how one call of a handler went: the listener, and whoever may have to park the handler. */
final class RunReport {

    private final BotListener listener;
    private final Timers timers;
    private final Lane lane;
    private final String handler;
    private final Sample sample;
    private final Admission admission;
    private final long since;

    /** Whether it has said what could never be said: that is failure enough, however much it has made for it. */
    private volatile boolean refused;

    /** What the thread had made before. */
    private long allocated;

    RunReport(BotListener listener, Timers timers, Lane lane, String handler, Sample sample, Admission admission) {
        this.listener = listener;
        this.timers = timers;
        this.lane = lane;
        this.handler = handler;
        this.sample = sample;
        this.admission = admission;
        this.since = timers.nanos();
    }

    /** Whether the handler is still to be called: it may have been parked while this waited. */
    boolean isWanted() {
        boolean wanted = admission.isCurrent();
        if (!wanted) {
            listener.spared(lane.pluginId());
        }
        return wanted;
    }

    /** It is called now, on this thread. */
    void begins() {
        allocated = Allocation.soFar();
    }

    String handler() {
        return handler;
    }

    String origin() {
        return sample.origin();
    }

    /** Told on the thread on which it began. */
    void handled() {
        long made = Allocation.soFar() - allocated;
        if (!refused && made > lane.allowance().allocation()) {
            failed(HandlerFailure.wasteful(
                    lane.pluginId(),
                    handler,
                    sample.origin(),
                    made,
                    lane.allowance().allocation()));
        } else {
            listener.handled(lane.pluginId(), Duration.ofNanos(timers.nanos() - since));
            admission.fine();
        }
    }

    /** What was said could not be read; the handler was not called. */
    void misread() {
        listener.handled(lane.pluginId(), Duration.ofNanos(timers.nanos() - since));
        admission.unused();
    }

    /** Why it failed. */
    String words(Throwable failure) {
        return HandlerFailure.of(lane.pluginId(), handler, sample.origin(), failure)
                .reason();
    }

    void failed(Throwable failure) {
        failed(HandlerFailure.of(lane.pluginId(), handler, sample.origin(), failure));
    }

    private void failed(HandlerFailure why) {
        listener.failed(why);
        admission.failed(why.reason(), sample);
    }

    /** Something that it says was not said; what could never be said is its own fault. */
    void notSaid(Throwable reason) {
        String why = String.valueOf(reason.getMessage());
        listener.notSaid(lane.pluginId(), handler, why);
        if (reason instanceof SlackException typed && typed.kind() == SlackException.Kind.TOO_LONG) {
            refused = true;
            admission.failed(why, sample);
        }
    }

    void overran(Duration deadline) {
        listener.overran(lane.pluginId(), handler, sample.origin(), deadline);
        admission.overran(
                "it did not return within " + deadline.toMillis()
                        + " ms: make it faster, or raise lane.deadline in the plugin's settings",
                sample);
    }

    void forgotten() {
        admission.unused();
    }
}
