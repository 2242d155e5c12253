package dev.banter.core.reply;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The letters to one channel: one part under way at a time, so that nothing overtakes. Safe from any thread. */
final class ChannelLine {

    /** How often a part is handed back before it is given up. */
    private static final int TRIES = 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    private final ChannelId channel;
    private final Wire wire;
    private final Pace pace;
    private final Timers timers;

    /** How many changes ask to be looked at; whoever raises it from 0 looks, for all. */
    private final AtomicInteger changes = new AtomicInteger();

    // Guarded by this.
    private final Queue<Letter> letters = new ArrayDeque<>();
    private boolean busy;
    private boolean paced;
    private int tries;

    ChannelLine(ChannelId channel, Wire wire, Pace pace, Timers timers) {
        this.channel = channel;
        this.wire = wire;
        this.pace = pace;
        this.timers = timers;
    }

    /** Lets letters join the queue; {@link #proceed} sends them. */
    synchronized void queue(List<Letter> more) {
        letters.addAll(more);
    }

    synchronized boolean isIdle() {
        return letters.isEmpty() && pace.isRested(timers.nanos());
    }

    /** Fails all that is not under way. */
    void fail(SlackException failure) {
        List<Letter> dropped;
        synchronized (this) {
            dropped = List.copyOf(letters);
            letters.clear();
        }
        dropped.forEach(letter -> letter.fail(failure));
    }

    /** Sends what can be sent. A part that settles at once asks for another look instead of another call. */
    void proceed() {
        if (changes.getAndIncrement() == 0) {
            int seen = 1;
            do {
                sendNext();
                seen = changes.addAndGet(-seen);
            } while (seen != 0);
        }
    }

    private void sendNext() {
        Letter letter;
        synchronized (this) {
            letter = letters.peek();
            if (letter == null || busy || !wire.live()) {
                return;
            }
            busy = true;
            if (!paced) {
                long wait = pace.reserve(timers.nanos());
                paced = true;
                if (wait > 0) {
                    timers.after(Duration.ofNanos(wait), this::release);
                    return;
                }
            }
        }
        wire.send(letter.nextPart(channel)).whenComplete((ts, failure) -> settle(letter, ts, failure));
    }

    private void release() {
        synchronized (this) {
            busy = false;
        }
        proceed();
    }

    private void settle(Letter letter, @Nullable String ts, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NotSentException notSent && ++tries < TRIES) {
            handBack(notSent.pause());
            return;
        }
        if (ts != null && !letter.acknowledged(ts)) {
            next(letter, false);
            return;
        }
        next(letter, true);
        if (cause == null) {
            letter.complete(channel);
        } else {
            letter.fail(reason(cause));
        }
    }

    /** The same part again: when the pause is over and the wire is live. */
    private void handBack(Duration pause) {
        if (pause.isZero() && !wire.live()) {
            release();
        } else {
            timers.after(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause, this::release);
        }
    }

    private void next(Letter letter, boolean letterIsOver) {
        synchronized (this) {
            if (letterIsOver) {
                letters.remove(letter);
            }
            paced = false;
            tries = 0;
            busy = false;
        }
        proceed();
    }

    private Throwable reason(@Nullable Throwable cause) {
        if (cause instanceof NotSentException) {
            return new SlackException(
                    SlackException.Kind.RATE_LIMITED,
                    "",
                    "not said in " + channel.id() + ": Slack handed it back " + TRIES + " times (" + cause.getMessage()
                            + "); say less, or say it later");
        }
        return cause == null ? new IllegalStateException("the wire acknowledged without a timestamp") : cause;
    }
}
