package dev.banter.slack.rtm;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.AckOutcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The messages of one connection that Slack has not answered yet. On the loop's thread only. */
final class AckBook {

    private final LoopTimers timers;
    private final Duration patience;
    private final Map<Long, Entry> entries = new HashMap<>();

    AckBook(LoopTimers timers, Duration patience) {
        this.timers = timers;
        this.patience = patience;
    }

    private record Entry(String channel, CompletableFuture<String> result, Timers.Timer deadline) {}

    void expect(long id, Part part, CompletableFuture<String> result) {
        Timers.Timer deadline = timers.after(patience, () -> overdue(id));
        entries.put(id, new Entry(part.channel().id(), result, deadline));
    }

    boolean isWaiting() {
        return !entries.isEmpty();
    }

    /** An answer to nothing we know, or a second one, is no news. */
    void settle(long id, AckOutcome outcome) {
        Entry entry = take(id);
        if (entry == null) {
            return;
        }
        if (outcome instanceof AckOutcome.Said said) {
            entry.result().complete(said.ts());
        } else if (outcome instanceof AckOutcome.Failed failed) {
            entry.result().completeExceptionally(AckFailure.of(entry.channel(), failed));
        }
    }

    /** The frame did not get onto the socket. */
    void notSent(long id) {
        Entry entry = take(id);
        if (entry != null) {
            entry.result()
                    .completeExceptionally(new NotSentException(
                            "the link went away before the message to " + entry.channel() + " could leave",
                            Duration.ZERO));
        }
    }

    private void overdue(long id) {
        Entry entry = take(id);
        if (entry != null) {
            entry.result()
                    .completeExceptionally(uncertain(entry, "no answer came within " + patience.toMillis() + " ms"));
        }
    }

    /** No answer will come any more. */
    void close() {
        List<Long> ids = List.copyOf(entries.keySet());
        for (long id : ids) {
            Entry entry = take(id);
            if (entry != null) {
                entry.result().completeExceptionally(uncertain(entry, "the link was lost before an answer came"));
            }
        }
    }

    private @Nullable Entry take(long id) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            entry.deadline().cancel();
        }
        return entry;
    }

    private static SlackException uncertain(Entry entry, String why) {
        return new SlackException(
                Kind.UNCERTAIN,
                "",
                "the message to " + entry.channel() + " was handed to Slack, and " + why
                        + ": it may have been said. Look there before saying it again");
    }
}
