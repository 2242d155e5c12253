package dev.banter.benchmarks;

import dev.banter.api.Payload;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a Slack that is far away, and that takes everything at once. */
final class Faraway implements Wire {

    private static final PartLimits LIMITS = new PartLimits(4_000, 16_000);

    private final Timers timers;
    private final Duration roundTrip;
    private final AtomicInteger taken = new AtomicInteger();

    Faraway(Timers timers, Duration roundTrip) {
        this.timers = timers;
        this.roundTrip = roundTrip;
    }

    @Override
    public PartLimits limits() {
        return LIMITS;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void onLive(Runnable listener) {}

    @Override
    public boolean frames(Act act) {
        return true;
    }

    @Override
    public CompletionStage<String> send(Act act) {
        CompletableFuture<String> acknowledged = new CompletableFuture<>();
        timers.after(roundTrip, () -> acknowledged.complete("1700000000.%06d".formatted(taken.incrementAndGet())));
        return acknowledged;
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        throw new UnsupportedOperationException(method + " is not called");
    }
}
