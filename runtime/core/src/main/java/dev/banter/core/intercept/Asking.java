package dev.banter.core.intercept;

import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks an interceptor, and does not wait for it longer than it has time: then, as for one that throws or is parked, what it
 * was asked about goes on as it is.
 *
 * @param timers the clock
 * @param listener hears what came of it
 */
record Asking(Timers timers, InterceptionListener listener) {

    /**
     * Asks.
     *
     * @param lane where the interceptor runs
     * @param conversation equal for what must not overtake each other
     * @param interceptor where it is written, as {@code Class#method}
     * @param sample what is told when it fails
     * @param value what it is asked about
     * @param look the interceptor
     * @return what goes on; empty when nothing does. Completes on a thread of the plugin's or on the scheduler's, and
     *     never fails
     */
    <T> CompletableFuture<Optional<T>> ask(
            Lane lane, Object conversation, String interceptor, Sample sample, T value, Look<T> look) {
        Optional<Admission> admission = lane.ward().admit(interceptor);
        if (admission.isEmpty()) {
            listener.intercepted(lane.pluginId(), interceptor, Outcome.SKIPPED);
            return CompletableFuture.completedFuture(Optional.of(value));
        }
        Asked<T> asked = new Asked<>(lane.pluginId(), interceptor, sample, value, look, admission.get(), listener);
        if (lane.intercept(conversation, asked)) {
            Timers.Timer timer = timers.after(lane.interception(), () -> asked.late(lane.interception()));
            asked.answer().whenComplete((answer, never) -> timer.cancel());
        } else {
            asked.forgotten();
        }
        return asked.answer();
    }
}
