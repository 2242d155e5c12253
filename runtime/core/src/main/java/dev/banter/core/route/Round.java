package dev.banter.core.route;

import dev.banter.core.async.Stages;
import dev.banter.core.message.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The matching of one message: first everybody, then, if nobody was meant, the fallbacks. Of one thread at a time. */
final class Round {

    private final RouteTable table;
    private final Heard message;
    private final Receiver receiver;

    private boolean fallback;
    private boolean matched;
    private List<PluginEntry> undecided;
    private final List<CompletionStage<?>> taken = new ArrayList<>(1);

    Round(RouteTable table, Heard message, Receiver receiver) {
        this.table = table;
        this.message = message;
        this.receiver = receiver;
        this.undecided = new ArrayList<>(table.entries());
    }

    /** Goes on as far as the effort reaches; whether the round is over. */
    boolean advance(Effort effort) {
        while (decide(effort)) {
            if (matched || fallback) {
                if (!matched) {
                    receiver.unmatched(message);
                }
                return true;
            }
            fallback = true;
            undecided = fallbacks().toList();
        }
        return false;
    }

    private boolean decide(Effort effort) {
        List<PluginEntry> left = new ArrayList<>();
        for (PluginEntry entry : undecided) {
            List<Hit> hits = effort.hits(entry, message, fallback);
            if (hits == null) {
                left.add(entry);
            } else if (!hits.isEmpty()) {
                matched = true;
                taken.add(receiver.matched(entry.plugin(), message, hits));
            }
        }
        undecided = left;
        return left.isEmpty();
    }

    /** The plugins whose messages would overtake this one, were they decided before it. */
    List<PluginEntry> held() {
        if (fallback || matched) {
            return undecided;
        }
        return Stream.concat(undecided.stream(), fallbacks()).distinct().toList();
    }

    /** Those that were not known to be slow are decided first. */
    void quickOnesFirst(long now) {
        undecided = Stream.concat(
                        undecided.stream().filter(entry -> !entry.isSlow(now)),
                        undecided.stream().filter(entry -> entry.isSlow(now)))
                .toList();
    }

    /** Nobody will decide the rest. */
    void giveUp() {
        undecided.forEach(entry -> receiver.overrun(entry.plugin(), message));
    }

    /** Completes once what was found cannot be lost any more. To be asked when the round is over. */
    CompletionStage<?> taken() {
        return Stages.all(taken);
    }

    private Stream<PluginEntry> fallbacks() {
        return table.entries().stream().filter(PluginEntry::hasFallbacks);
    }
}
