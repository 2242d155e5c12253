package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often a bot has looked in a history for a message of which it did not know whether Slack has it. Only then does it ask
 * for metadata, where its mark is.
 */
final class Lookups {

    static final String BOT = "banter";
    private static final Set<String> METHODS = Set.of("conversations.history", "conversations.replies");

    private final AtomicInteger number = new AtomicInteger();

    Lookups(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private void saw(Seen seen) {
        if (seen instanceof Seen.Call call && isOne(call) && !call.arguments().containsKey("cursor")) {
            number.incrementAndGet();
        }
    }

    /** Or a further page of one. */
    static boolean isOne(Seen.Call call) {
        return call.who().equals(BOT)
                && METHODS.contains(call.method())
                && call.arguments().containsKey("include_all_metadata");
    }

    int number() {
        return number.get();
    }
}
