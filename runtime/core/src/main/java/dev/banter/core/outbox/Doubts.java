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
import java.util.function.Consumer;
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

    // Guarded by this.
    private final Map<EnteredLetter, Sent> doubtful = new HashMap<>();
    private String latest = "";
    private @Nullable EnteredLetter again;
    private String before = "";

    /**
     * When a letter may have been sent.
     *
     * @param at by the timers
     * @param whole whether that holds for all of its parts, or for the next alone
     * @param since a timestamp before it; empty where that is not known
     */
    private record Sent(long at, boolean whole, String since) {}

    Doubts(ChannelId channel, Wire wire, Timers timers, InstantSource clock, Duration settle, DoubtListener listener) {
        this.channel = channel;
        this.wire = wire;
        this.timers = timers;
        this.clock = clock;
        this.settle = settle;
        this.listener = listener;
    }

    /** What an earlier process may have sent; behind which message of the channel, as far as that is known. */
    synchronized void left(EnteredLetter letter, @Nullable String after) {
        doubtful.put(letter, new Sent(timers.nanos(), true, ""));
        latest = later(latest, after == null ? "" : after);
    }

    /** It was sent, and no acknowledgement will come. */
    synchronized void unacknowledged(EnteredLetter letter) {
        doubtful.put(letter, new Sent(timers.nanos(), false, whileAgo()));
    }

    /** Before anything of this line that has no acknowledgement yet, even if this machine's clock is somewhat ahead. */
    private String whileAgo() {
        return clock.instant().minus(WHILE).getEpochSecond() + ".000000";
    }

    /** The last message of the channel that is known to be acknowledged. */
    synchronized void knows(String ts) {
        latest = later(latest, ts);
    }

    synchronized String latest() {
        return latest;
    }

    synchronized boolean isDoubtful(Letter letter) {
        return letter instanceof EnteredLetter entered && doubtful.containsKey(entered);
    }

    /** Slack has taken something of a letter. What is no message has no timestamp, or an earlier message's. */
    void acknowledged(Letter letter, Act act, String ts) {
        String behind;
        synchronized (this) {
            if (act instanceof Act.Message) {
                latest = later(latest, ts);
            }
            if (again == null || !again.equals(letter)) {
                return;
            }
            again = null;
            behind = before;
        }
        if (act instanceof Act.Message message && letter instanceof EnteredLetter entered) {
            timers.after(settle, () -> lookForAnother(entered, message, behind, ts));
        }
    }

    /** What was missing, and has been sent again, may have come after all. */
    private void lookForAnother(EnteredLetter letter, Act.Message message, String behind, String ts) {
        new Trace(wire, message, behind).find().thenAccept(found -> {
            if (!found.isEmpty() && !found.equals(ts)) {
                tell(letter, Doubt.TWICE);
            }
        });
    }

    /** It is over with a letter. */
    synchronized void over(Letter letter) {
        doubtful.keySet().removeIf(letter::equals);
    }

    /** Looks for a message when it has had its time, and tells once what is known, on any thread. */
    void look(EnteredLetter letter, Act.Message message, Consumer<Finding> then) {
        long wait;
        synchronized (this) {
            Sent sent = doubtful.get(letter);
            wait = sent == null ? 0 : sent.at() + settle.toNanos() - timers.nanos();
        }
        if (wait > 0) {
            timers.after(Duration.ofNanos(wait), () -> look(letter, message, then));
            return;
        }
        String behind;
        synchronized (this) {
            Sent sent = doubtful.get(letter);
            String known = later(latest, letter.entry().answered());
            behind = known.isEmpty() && sent != null ? sent.since() : known;
        }
        new Trace(wire, message, behind).find().whenComplete((ts, failure) -> {
            if (failure != null && Passing.is(failure)) {
                timers.after(LOOK_AGAIN, () -> look(letter, message, then));
            } else {
                then.accept(found(letter, behind, ts, failure));
            }
        });
    }

    private Finding found(EnteredLetter letter, String behind, @Nullable String ts, @Nullable Throwable failure) {
        Finding finding = failure != null
                ? new Finding.Unknown(String.valueOf(Stages.cause(failure).getMessage()))
                : ts == null || ts.isEmpty() ? new Finding.Missing() : new Finding.There(ts);
        synchronized (this) {
            Sent sent = doubtful.get(letter);
            boolean left = sent != null && sent.whole();
            if (finding instanceof Finding.There there) {
                latest = there.ts();
            }
            if (!left) {
                doubtful.remove(letter);
            } else if (!(finding instanceof Finding.There)) {
                cannotBeThere(letter);
            }
            if (finding instanceof Finding.Missing) {
                again = letter;
                before = behind;
            }
        }
        tell(
                letter,
                finding instanceof Finding.There
                        ? Doubt.THERE
                        : finding instanceof Finding.Missing ? Doubt.MISSING : Doubt.UNKNOWN);
        return finding;
    }

    /**
     * What an earlier process has left was sent one after another, so behind one that is not there, none is; and where nobody
     * can know, the next ones are taken for not sent. That holds for those to one destination: another name of the channel may
     * have been looked up while they were sent.
     */
    private void cannotBeThere(EnteredLetter letter) {
        doubtful.entrySet()
                .removeIf(other -> other.getValue().whole()
                        && other.getKey()
                                .target()
                                .destination()
                                .equals(letter.target().destination()));
    }

    private void tell(EnteredLetter letter, Doubt doubt) {
        listener.doubted(channel, letter.entry().key().pluginId(), doubt);
    }

    /** Of Slack's timestamps the later sorts behind the earlier. */
    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
