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
import java.util.function.Predicate;

/**
 * Hands over what was missed in a channel, each message once the one before is safe. Nobody waits for it as for what is said
 * just now, so it keeps back while handlers have much to do: they would be too busy for it. Used once.
 */
final class Handover {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Inlet inlet;
    private final Identity self;
    private final Iterator<Incoming> left;
    private final Predicate<Incoming> tooOld;
    private final Patience patience;
    private final Executor thread;
    private final Timers timers;
    private final CompletableFuture<Integer> over = new CompletableFuture<>();
    private int aged;

    /**
     * @param inlet takes it
     * @param self who the bot is there
     * @param left what was missed, oldest first
     * @param tooOld what is not to be answered any more
     * @param patience with handlers
     * @param thread on which it is handed over
     * @param timers the clock
     */
    Handover(
            Inlet inlet,
            Identity self,
            Iterator<Incoming> left,
            Predicate<Incoming> tooOld,
            Patience patience,
            Executor thread,
            Timers timers) {
        this.inlet = inlet;
        this.self = self;
        this.left = left;
        this.tooOld = tooOld;
        this.patience = patience;
        this.thread = thread;
        this.timers = timers;
    }

    /** Begins; brings how many have become too old meanwhile when all others are safe, fails when one was not taken. */
    CompletionStage<Integer> begin() {
        thread.execute(this::next);
        return over;
    }

    private void next() {
        if (!left.hasNext()) {
            over.complete(aged);
        } else if (inlet.full()) {
            inlet.whenRoom(() -> thread.execute(this::next));
        } else if (patience.waits(inlet.relaxed())) {
            timers.after(LOOK_EVERY, () -> thread.execute(this::next));
        } else {
            handOver(left.next());
        }
    }

    private void handOver(Incoming message) {
        if (tooOld.test(message)) {
            aged++;
            thread.execute(this::next);
            return;
        }
        inlet.heard(self, message).whenComplete((taken, failure) -> {
            if (failure == null) {
                thread.execute(this::next);
            } else {
                over.completeExceptionally(failure);
            }
        });
    }
}
