package dev.banter.slack.web;

import dev.banter.core.async.Stages;
import dev.banter.core.pace.Bucket;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of one method, in the order in which they were asked for. Nothing waits on a thread. Safe from any. */
final class MethodLine {

    private final LimitSettings settings;
    private final Timers timers;

    /** {@code null} where only what Slack asks for is honoured. */
    private final @Nullable Bucket bucket;

    // Guarded by this.
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private int underWay;
    private long pausedUntil;
    private boolean paused;

    /** Whether somebody will look again when a pause, or the bucket's own, is over. */
    private boolean resting;

    MethodLine(LimitSettings settings, Timers timers, @Nullable Bucket bucket) {
        this.settings = settings;
        this.timers = timers;
        this.bucket = bucket;
    }

    /** A call that has not been made, or not for the last time. */
    private static final class Turn<T> {
        final Supplier<CompletableFuture<T>> call;
        final CompletableFuture<T> result;
        final boolean patient;
        int tries;
        boolean paced;

        Turn(Supplier<CompletableFuture<T>> call, CompletableFuture<T> result, boolean patient) {
            this.call = call;
            this.result = result;
            this.patient = patient;
        }
    }

    <T> void add(Supplier<CompletableFuture<T>> call, CompletableFuture<T> result, boolean patient) {
        synchronized (this) {
            waiting.add(new Turn<>(call, result, patient));
        }
        proceed();
    }

    void close(WebException closed) {
        List<Turn<?>> dropped;
        synchronized (this) {
            dropped = List.copyOf(waiting);
            waiting.clear();
        }
        dropped.forEach(turn -> turn.result.completeExceptionally(closed));
    }

    private void proceed() {
        for (Turn<?> turn = next(); turn != null; turn = next()) {
            make(turn);
        }
    }

    private synchronized @Nullable Turn<?> next() {
        Turn<?> first = waiting.peek();
        if (first == null || resting || underWay >= settings.atOnce()) {
            return null;
        }
        long now = timers.nanos();
        long wait = paused ? pausedUntil - now : 0;
        paused = wait > 0;
        if (!first.paced && bucket != null) {
            wait = Math.max(wait, bucket.reserve(now));
        }
        first.paced = true;
        if (wait > 0) {
            resting = true;
            timers.after(Duration.ofNanos(wait), this::rested);
            return null;
        }
        underWay++;
        return waiting.remove();
    }

    private void rested() {
        synchronized (this) {
            resting = false;
        }
        proceed();
    }

    private <T> void make(Turn<T> turn) {
        turn.tries++;
        turn.call.get().whenComplete((answer, failure) -> {
            if (!isPutBack(turn, failure)) {
                if (failure == null) {
                    turn.result.complete(answer);
                } else {
                    turn.result.completeExceptionally(failure);
                }
            }
            proceed();
        });
    }

    /** Who asks to slow down pauses the whole line, and what was asked for stays the first in it. */
    private synchronized boolean isPutBack(Turn<?> turn, @Nullable Throwable failure) {
        underWay--;
        if (failure == null
                || !(Stages.cause(failure) instanceof WebException web)
                || !(web.fault() instanceof Fault.Slower slower)) {
            return false;
        }
        long until = timers.nanos()
                + Objects.requireNonNullElse(slower.pause(), settings.unnamedPause())
                        .toNanos();
        pausedUntil = paused && pausedUntil - until > 0 ? pausedUntil : until;
        paused = true;
        if (!turn.patient || turn.tries >= settings.tries()) {
            return false;
        }
        waiting.addFirst(turn);
        return true;
    }
}
