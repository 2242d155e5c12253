package dev.banter.core.intercept;

import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An interceptor that is asked once. The first answer counts: its own, or that it is skipped. */
final class Asked<T> implements Step {

    private final String pluginId;
    private final String interceptor;
    private final Sample sample;
    private final T value;
    private final Look<T> look;
    private final Admission admission;
    private final InterceptionListener listener;
    private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();

    Asked(
            String pluginId,
            String interceptor,
            Sample sample,
            T value,
            Look<T> look,
            Admission admission,
            InterceptionListener listener) {
        this.pluginId = pluginId;
        this.interceptor = interceptor;
        this.sample = sample;
        this.value = value;
        this.look = look;
        this.admission = admission;
        this.listener = listener;
    }

    CompletableFuture<Optional<T>> answer() {
        return answer;
    }

    @Override
    public String name() {
        return interceptor;
    }

    @Override
    public void run() throws Throwable {
        if (answer.isDone() || !admission.isCurrent()) {
            forgotten();
            return;
        }
        @Nullable T seen = look.at(value);
        admission.fine();
        answer(
                Optional.ofNullable(seen),
                seen == null ? Outcome.STOPPED : seen.equals(value) ? Outcome.PASSED : Outcome.CHANGED);
    }

    @Override
    public void failed(Throwable failure) {
        HandlerFailure why = HandlerFailure.of(pluginId, interceptor, sample.origin(), failure);
        listener.failed(why);
        admission.failed(why.reason(), sample);
        skip();
    }

    @Override
    public void overran(Duration deadline) {
        admission.overran(
                "it did not return within " + deadline.toMillis()
                        + " ms, and messages go on without it: make it faster, or raise lane.interception in the plugin's"
                        + " settings",
                sample);
        late(deadline);
    }

    @Override
    public void forgotten() {
        admission.unused();
        skip();
    }

    /** Nobody waits for it any more. */
    void late(Duration most) {
        if (skip()) {
            listener.outOfTime(pluginId, interceptor, sample.origin(), most);
        }
    }

    private boolean skip() {
        return answer(Optional.of(value), Outcome.SKIPPED);
    }

    private boolean answer(Optional<T> seen, Outcome outcome) {
        boolean first = answer.complete(seen);
        if (first) {
            listener.intercepted(pluginId, interceptor, outcome);
        }
        return first;
    }
}
