package dev.banter.core.route;

import dev.banter.core.async.Stages;
import dev.banter.core.message.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The matching of one message: first everybody, then, if nobody was meant, the fallbacks. Of one thread at a time. */
final class Round {

    private final List<Contender> contenders;
    private final Heard message;
    private final Receiver receiver;

    private boolean fallback;
    private boolean matched;
    private List<Contender> undecided;
    private final List<CompletionStage<?>> taken = new ArrayList<>(1);

    Round(RouteTable table, Heard message, Receiver receiver) {
        this.contenders = table.contenders(message.text());
        this.message = message;
        this.receiver = receiver;
        this.undecided = contenders;
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
        List<Contender> left = new ArrayList<>(0);
        for (Contender contender : undecided) {
            List<Hit> hits = effort.hits(contender, message, fallback);
            if (hits == null) {
                left.add(contender);
            } else if (!hits.isEmpty()) {
                matched = true;
                taken.add(receiver.matched(contender.entry().plugin(), message, hits));
            }
        }
        undecided = left;
        return left.isEmpty();
    }

    /** The plugins whose messages would overtake this one, were they decided before it. */
    List<PluginEntry> held() {
        Stream<Contender> late =
                fallback || matched ? undecided.stream() : Stream.concat(undecided.stream(), fallbacks());
        return late.map(Contender::entry).distinct().toList();
    }

    /** Those that were not known to be slow are decided first. */
    void quickOnesFirst(long now) {
        undecided = Stream.concat(
                        undecided.stream().filter(one -> !one.entry().isSlow(now)),
                        undecided.stream().filter(one -> one.entry().isSlow(now)))
                .toList();
    }

    /** Nobody will decide the rest. */
    void giveUp() {
        undecided.forEach(one -> receiver.overrun(one.entry().plugin(), message));
    }

    /** Completes once what was found cannot be lost any more. To be asked when the round is over. */
    CompletionStage<?> taken() {
        return Stages.all(taken);
    }

    private Stream<Contender> fallbacks() {
        return contenders.stream().filter(one -> one.entry().hasFallbacks());
    }
}
