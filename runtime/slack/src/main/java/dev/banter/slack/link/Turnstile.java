package dev.banter.slack.link;

import dev.banter.core.pace.Bucket;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets the tries of one token pass one at a time, in the order in which they came, no faster than Slack's tier allows,
 * and none while Slack asks to slow down. A turn ends with its try, whatever becomes of whoever wanted it. On the loop's
 * thread only.
 */
public final class Turnstile {

    private final LoopTimers timers;
    private final ConnectPace pace;
    private final Duration unnamed;
    private final Bucket bucket;
    private final Queue<Turn<?>> waiting = new ArrayDeque<>();
    private boolean busy;
    private long heldUntil;

    /**
     * A turnstile that nobody passed yet.
     *
     * @param timers of the loop
     * @param pace how fast
     * @param unnamed the pause where Slack asks to slow down and does not say for how long
     */
    public Turnstile(LoopTimers timers, ConnectPace pace, Duration unnamed) {
        this.timers = timers;
        this.pace = pace;
        this.unnamed = unnamed;
        this.bucket = new Bucket(pace.burst(), pace.refill());
        this.heldUntil = timers.nanos();
    }

    /**
     * A wish to pass.
     *
     * @param connect the try
     * @param result what comes of it; done before its turn has come when nobody wants it any more
     */
    private record Turn<T>(Supplier<CompletableFuture<T>> connect, CompletableFuture<T> result) {}

    /**
     * Makes a try when its turn has come.
     *
     * @param connect the try
     * @param <T> what it brings
     * @return what comes of it; to cancel it before its turn gives the turn away
     */
    public <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> connect) {
        CompletableFuture<T> result = new CompletableFuture<>();
        waiting.add(new Turn<>(connect, result));
        next();
        return result;
    }

    private void next() {
        waiting.removeIf(turn -> turn.result().isDone());
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        long tier = pace.on() ? bucket.reserve(timers.nanos()) : 0;
        goIn(Math.max(tier, heldUntil - timers.nanos()));
    }

    private void goIn(long nanos) {
        if (nanos > 0) {
            timers.after(Duration.ofNanos(nanos), () -> goIn(heldUntil - timers.nanos()));
            return;
        }
        Turn<?> turn = waiting.poll();
        if (turn != null) {
            go(turn);
        } else {
            busy = false;
        }
    }

    private <T> void go(Turn<T> turn) {
        attempt(turn)
                .whenCompleteAsync(
                        (content, failure) -> {
                            busy = false;
                            if (failure == null) {
                                turn.result().complete(content);
                            } else {
                                hold(Setback.of(failure));
                                turn.result().completeExceptionally(failure);
                            }
                            next();
                        },
                        timers.loop());
    }

    private static <T> CompletableFuture<T> attempt(Turn<T> turn) {
        try {
            return turn.connect().get();
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private void hold(Setback setback) {
        if (setback instanceof Loss loss && loss.slower()) {
            long pause = Objects.requireNonNullElse(loss.pause(), unnamed).toNanos();
            heldUntil = Math.max(heldUntil, timers.nanos() + pause);
        }
    }
}
