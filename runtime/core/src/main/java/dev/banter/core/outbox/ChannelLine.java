package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.pace.Pace;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The letters to one channel: one act under way at a time, so that nothing overtakes. Safe from any thread. */
final class ChannelLine {

    /** How often an act is handed back before it is given up. */
    private static final int TRIES = 20;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    /** Slack shows that somebody types for so long; nobody gains by more signs than one. */
    private static final Duration TYPING = Duration.ofSeconds(3);

    private final ChannelId channel;
    private final Wire wire;
    private final Pace pace;
    private final Timers timers;
    private final Doubts doubts;

    /** How many changes ask to be looked at; whoever raises it from 0 looks, for all. */
    private final AtomicInteger changes = new AtomicInteger();

    // Guarded by this.
    private final Queue<Letter> letters = new ArrayDeque<>();
    private boolean busy;
    private boolean paced;

    /** Whether the wire has had an act of the first letter. */
    private boolean sent;

    private int tries;

    /** When the latest sign of typing was sent; of the one who sends. */
    private @Nullable Long typed;

    ChannelLine(ChannelId channel, Wire wire, Pace pace, Timers timers, Doubts doubts) {
        this.doubts = doubts;
        this.channel = channel;
        this.wire = wire;
        this.pace = pace;
        this.timers = timers;
    }

    /** Lets letters join the queue; {@link #proceed} sends them. */
    synchronized void queue(List<Letter> more) {
        for (Letter letter : more) {
            if (letter instanceof LeftLetter left) {
                doubts.left(left);
            }
            letters.add(letter);
        }
    }

    /** A message of the channel is known to be acknowledged. */
    void knows(String ts) {
        doubts.knows(ts);
    }

    /** The last that is. */
    String latest() {
        return doubts.latest();
    }

    synchronized boolean isIdle() {
        return letters.isEmpty() && pace.isRested(timers.nanos());
    }

    /** Fails everything; what was handed to the wire, even if only in part, as uncertain. */
    void fail(SlackException failure) {
        List<Letter> dropped;
        boolean begun;
        synchronized (this) {
            dropped = new ArrayList<>(letters);
            letters.clear();
            begun = sent;
        }
        if (begun && !dropped.isEmpty()) {
            dropped.remove(0).fail(uncertain("no acknowledgement came before the bot stopped"));
        }
        dropped.forEach(letter -> letter.fail(failure));
    }

    /** Sends what can be sent. An act that settles at once asks for another look instead of another call. */
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
        Act act;
        boolean doubtful;
        synchronized (this) {
            letter = letters.peek();
            if (letter == null || busy || !wire.live()) {
                return;
            }
            busy = true;
            act = letter.next(channel);
            doubtful = doubts.isDoubtful(letter);
            if (!doubtful && !paced && act instanceof Act.Message) {
                long wait = pace.reserve(timers.nanos(), wire.frames(act));
                paced = true;
                if (wait > 0) {
                    timers.after(Duration.ofNanos(wait), this::release);
                    return;
                }
            }
            sent = true;
        }
        if (doubtful && act instanceof Act.Message message && letter instanceof EnteredLetter entered) {
            doubts.look(entered, message, finding -> found(entered, act, finding));
        } else {
            // not asked afterwards: where there are several ways, the link is gone by then, and nothing leaves as a
            // frame
            boolean framed = wire.frames(act);
            send(act).whenComplete((id, failure) -> sent(letter, act, framed, id, failure));
        }
    }

    private void found(EnteredLetter letter, Act act, Doubts.Finding finding) {
        if (finding instanceof Doubts.Finding.There there) {
            settle(letter, act, there.ts(), null);
        } else if (finding instanceof Doubts.Finding.Unknown unknown) {
            over(letter, uncertain(unknown.why()));
        } else {
            release();
        }
    }

    /** A wire that throws, against its contract, must not stop the line. */
    private CompletionStage<String> send(Act act) {
        if (act instanceof Act.Typing typing && typing.status().isEmpty()) {
            if (typed != null && timers.nanos() - typed < TYPING.toNanos()) {
                return CompletableFuture.completedStage("");
            }
            typed = timers.nanos();
        }
        try {
            return wire.send(act);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private void release() {
        synchronized (this) {
            busy = false;
        }
        proceed();
    }

    /** A frame of RTM that nobody has acknowledged is in doubt; by the Web API the wire has looked for it already. */
    private void sent(Letter letter, Act act, boolean framed, @Nullable String id, @Nullable Throwable failure) {
        if (framed
                && failure != null
                && Stages.cause(failure) instanceof SlackException typed
                && typed.kind() == SlackException.Kind.UNCERTAIN
                && letter instanceof EnteredLetter entered
                && ++tries < TRIES) {
            doubts.unacknowledged(entered);
            release();
        } else {
            settle(letter, act, id, failure);
        }
    }

    private void settle(Letter letter, Act act, @Nullable String id, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Stages.cause(failure);
        if (cause instanceof NotSentException notSent && ++tries < TRIES) {
            handBack(letter, notSent.pause());
        } else if (id == null) {
            over(letter, reason(cause));
        } else {
            doubts.acknowledged(letter, act, id);
            if (letter.acknowledged(channel, id)) {
                next(letter, true);
                letter.complete(channel);
            } else {
                next(letter, false);
            }
        }
    }

    private void over(Letter letter, SlackException failure) {
        next(letter, true);
        letter.fail(failure);
    }

    /** The same act again: when the pause is over and the wire is live. */
    private void handBack(Letter letter, Duration pause) {
        synchronized (this) {
            sent = letter.isBegun();
        }
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
                doubts.over(letter);
            }
            sent = letters.peek() == letter;
            paced = false;
            tries = 0;
            busy = false;
        }
        proceed();
    }

    private SlackException reason(@Nullable Throwable cause) {
        if (cause instanceof SlackException typed) {
            return typed;
        }
        if (cause instanceof NotSentException) {
            return new SlackException(
                    SlackException.Kind.RATE_LIMITED,
                    "",
                    "not said in " + channel.id() + ": Slack handed it back " + TRIES + " times (" + cause.getMessage()
                            + "); say less, or say it later");
        }
        return uncertain(cause == null ? "it was acknowledged without a timestamp" : cause.toString());
    }

    private SlackException uncertain(String why) {
        return new SlackException(
                SlackException.Kind.UNCERTAIN,
                "",
                "said in " + channel.id() + ", or not: " + why + "; look there before you say it again");
    }
}
