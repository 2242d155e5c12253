package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a channel was sent, or may have been, without an acknowledgement: it is looked for in the channel's history, after the
 * time in which that settles, before it is sent again. Safe from any thread.
 */
final class Doubts {

    private static final Duration WHILE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** What is known of a message that was looked for. */
    sealed interface Finding {

        /** It stands there. */
        record There(String ts) implements Finding {}

        /** It does not. */
        record Missing() implements Finding {}

        /** That cannot be known. */
        record Unknown(String why) implements Finding {}
    }

    private final ChannelId channel;
    private final Wire wire;
    private final Timers timers;
    private final InstantSource clock;
    private final Duration settle;
    private final DoubtListener listener;

    private final Landmarks landmarks = new Landmarks();

    // Guarded by this.
    private final Map<EnteredLetter, Sent> doubtful = new HashMap<>();
    private @Nullable Repeated repeated;

    /**
     * When a letter may have been sent.
     *
     * @param at by the timers
     * @param left whether by an earlier process, and then all of its parts; otherwise the next alone
     * @param since a timestamp behind which it stands, if it does; empty where none is known
     */
    private record Sent(long at, boolean left, String since) {}

    /** A letter that was missing behind a timestamp, and is sent again. */
    private record Repeated(EnteredLetter letter, String since) {}

    Doubts(ChannelId channel, Wire wire, Timers timers, InstantSource clock, Duration settle, DoubtListener listener) {
        this.channel = channel;
        this.wire = wire;
        this.timers = timers;
        this.clock = clock;
        this.settle = settle;
        this.listener = listener;
    }

    /** What an earlier process may have sent. */
    synchronized void left(LeftLetter letter) {
        doubtful.put(letter, new Sent(timers.nanos(), true, letter.after(channel)));
    }

    /** It was sent, and no acknowledgement will come. */
    synchronized void unacknowledged(EnteredLetter letter) {
        String known = Landmarks.later(landmarks.latest(), letter.entry().answered());
        doubtful.put(letter, new Sent(timers.nanos(), false, known.isEmpty() ? whileAgo() : known));
    }

    /** Before anything of this line that has no acknowledgement yet, even if this machine's clock is somewhat ahead. */
    private String whileAgo() {
        return clock.instant().minus(WHILE).getEpochSecond() + ".000000";
    }

    /** A message of the channel is known to be acknowledged. */
    void knows(String ts) {
        landmarks.knows(ts);
    }

    /** The last that is; empty when there is none. */
    String latest() {
        return landmarks.latest();
    }

    synchronized boolean isDoubtful(Letter letter) {
        return letter instanceof EnteredLetter entered && doubtful.containsKey(entered);
    }

    /** Slack has taken something of a letter. What is no message has no timestamp, or an earlier message's. */
    void acknowledged(Letter letter, Act act, String ts) {
        if (act instanceof Act.Message message) {
            landmarks.said(ts);
            Repeated other = noLonger(letter);
            if (other != null) {
                timers.after(settle, () -> lookForAnother(other, message, ts));
            }
        }
    }

    /** What was missing of a letter and sent again, if anything was. */
    private synchronized @Nullable Repeated noLonger(Letter letter) {
        Repeated was = repeated;
        if (was == null || !was.letter().equals(letter)) {
            return null;
        }
        repeated = null;
        return was;
    }

    /** What was missing, and has been sent again, may have come after all. */
    private void lookForAnother(Repeated sent, Act.Message message, String ts) {
        new Trace(wire, message, sent.since(), landmarks::isFound).find().thenAccept(other -> {
            if (!other.isEmpty() && !other.equals(ts)) {
                tell(sent.letter(), Doubt.TWICE);
            }
        });
    }

    /** It is over with a letter. */
    synchronized void over(Letter letter) {
        doubtful.keySet().removeIf(letter::equals);
    }

    /** Looks for a message that is in doubt when it has had its time, and tells once what is known, on any thread. */
    void look(EnteredLetter letter, Act.Message message, Consumer<Finding> then) {
        Sent sent;
        synchronized (this) {
            sent = Objects.requireNonNull(doubtful.get(letter), "in doubt");
        }
        long wait = sent.at() + settle.toNanos() - timers.nanos();
        if (wait > 0) {
            timers.after(Duration.ofNanos(wait), () -> look(letter, message, then));
            return;
        }
        Predicate<String> another = sent.left() ? landmarks::isAccountedFor : landmarks::isFound;
        new Trace(wire, message, sent.since(), another).find().whenComplete((ts, failure) -> {
            if (failure != null && Passing.is(failure)) {
                timers.after(LOOK_AGAIN, () -> look(letter, message, then));
            } else {
                Finding finding = failure != null
                        ? new Finding.Unknown(
                                String.valueOf(Stages.cause(failure).getMessage()))
                        : ts.isEmpty() ? new Finding.Missing() : new Finding.There(ts);
                found(letter, sent, finding);
                then.accept(finding);
            }
        });
    }

    private void found(EnteredLetter letter, Sent sent, Finding finding) {
        Doubt doubt;
        synchronized (this) {
            if (!sent.left()) {
                doubtful.remove(letter);
            } else if (!(finding instanceof Finding.There)) {
                cannotBeThere(letter);
            }
            if (finding instanceof Finding.There there) {
                doubt = Doubt.THERE;
                if (sent.left()) {
                    landmarks.found(there.ts());
                }
            } else if (finding instanceof Finding.Missing) {
                doubt = Doubt.MISSING;
                repeated = new Repeated(letter, sent.since());
            } else {
                doubt = Doubt.UNKNOWN;
            }
        }
        tell(letter, doubt);
    }

    /**
     * What an earlier process has left was sent one after another, so behind one that is not there, none is; and where nobody
     * can know, the next ones are taken for not sent. That holds for those to one destination: another name of the channel may
     * have been looked up while they were sent.
     */
    private void cannotBeThere(EnteredLetter letter) {
        Destination destination = letter.target().destination();
        doubtful.entrySet()
                .removeIf(other -> other.getValue().left()
                        && other.getKey().target().destination().equals(destination));
    }

    private void tell(EnteredLetter letter, Doubt doubt) {
        listener.doubted(channel, letter.entry().key().pluginId(), doubt);
    }
}
