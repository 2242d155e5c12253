package dev.banter.core.gap;

import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Hands over what was missed in a channel, each message once the one before is safe. Nobody waits for it as for what is said
 * just now, so it keeps back while handlers have much to do: they would be too busy for it.
 */
final class Handover {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** Handlers that have much to do for longer than that are too busy indeed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Inlet inlet;
    private final Identity self;
    private final Iterator<Incoming> left;
    private final Executor thread;
    private final Timers timers;
    private final CompletableFuture<Object> over = new CompletableFuture<>();

    /** Until when the next one is kept back at the most; of one thread. */
    private long until;

    /**
     * @param inlet takes it
     * @param self who the bot is there
     * @param left what was missed, oldest first
     * @param thread on which it is handed over
     * @param timers the clock
     */
    Handover(Inlet inlet, Identity self, Iterator<Incoming> left, Executor thread, Timers timers) {
        this.inlet = inlet;
        this.self = self;
        this.left = left;
        this.thread = thread;
        this.timers = timers;
    }

    /** Begins; completes when all of it is safe, fails when some of it was not taken. */
    CompletionStage<?> begin() {
        until = timers.nanos() + PATIENCE.toNanos();
        thread.execute(this::next);
        return over;
    }

    private void next() {
        if (!left.hasNext()) {
            over.complete("");
        } else if (inlet.full()) {
            inlet.whenRoom(() -> thread.execute(this::next));
        } else if (!inlet.relaxed() && timers.nanos() - until < 0) {
            timers.after(LOOK_EVERY, () -> thread.execute(this::next));
        } else {
            until = timers.nanos() + PATIENCE.toNanos();
            inlet.heard(self, left.next()).whenComplete((taken, failure) -> {
                if (failure == null) {
                    thread.execute(this::next);
                } else {
                    over.completeExceptionally(failure);
                }
            });
        }
    }
}
