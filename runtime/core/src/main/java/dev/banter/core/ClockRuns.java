package dev.banter.core;

import dev.banter.core.ClockRun.Errand;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import java.util.List;

/** Has methods called by the clock, on their plugin's lane. */
record ClockRuns(Timers timers, BotListener listener) {

    /**
     * Has a method called in its turn.
     *
     * @param conversation equal for what must not run at the same time
     * @param origin what it is called for, in words
     * @return false when it is parked, or the lane has no room; it is not called then, and the errand hears nothing
     */
    boolean offer(Lane lane, String handler, Object conversation, String origin, Errand errand) {
        if (lane.ward().whyParked(handler).isPresent()) {
            return false;
        }
        return lane.ward()
                .admit(handler)
                .filter(admission -> {
                    Sample sample = new Sample(null, origin, "");
                    RunReport report = new RunReport(listener, timers, lane, handler, sample, admission);
                    boolean taken = lane.offer(conversation, List.of(new ClockRun(errand, report)));
                    if (!taken) {
                        admission.unused();
                    }
                    return taken;
                })
                .isPresent();
    }
}
