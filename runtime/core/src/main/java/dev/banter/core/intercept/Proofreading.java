package dev.banter.core.intercept;

import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.run.Interceptor;
import dev.banter.core.run.Lane;
import dev.banter.core.run.OutgoingHandler;
import dev.banter.core.time.Timers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has what a plugin says seen by the interceptors of that plugin, and of no other, before it is sent. Nobody waits for it
 * but what is said after it to the same place. Safe from any thread.
 */
public final class Proofreading {

    /** Messages of one plugin that may wait for its interceptors. */
    private static final int MOST = 1_024;

    private final Outbox outbox;
    private final Asking asking;
    private final Lines<Way> lines = new Lines<>();
    private final Map<Lane, Integer> waiting = new ConcurrentHashMap<>();

    /** Threads on which an interceptor runs just now: what it says itself is not shown to it. */
    private final Set<Thread> reading = ConcurrentHashMap.newKeySet();

    /**
     * @param outbox takes what is sent
     * @param timers the clock
     * @param listener hears what interceptors do
     */
    public Proofreading(Outbox outbox, Timers timers, InterceptionListener listener) {
        this.outbox = outbox;
        this.asking = new Asking(timers, listener);
    }

    /** What a plugin says to one place stays in order. */
    private record Way(Lane lane, WorkspaceId workspace, Destination destination) {}

    /**
     * Sends something, once the plugin's interceptors have seen it.
     *
     * @param lane the plugin's
     * @param outgoing what is to be sent
     * @return as {@link Outbox#post}; fails also when it is held back
     */
    public CompletableFuture<Receipt> send(Lane lane, Outgoing outgoing) {
        if (lane.outgoing().isEmpty() || reading.contains(Thread.currentThread()) || !outbox.fits(outgoing)) {
            return outbox.post(outgoing);
        }
        if (waiting.merge(lane, 1, Integer::sum) > MOST) {
            over(lane);
            return CompletableFuture.failedFuture(new SlackException(
                    SlackException.Kind.OVERLOADED,
                    "",
                    "nothing was said: " + MOST
                            + " messages of the plugin are waiting for its interceptors already; say"
                            + " less, or wait for what the verbs return"));
        }
        Way way = new Way(lane, outgoing.workspace(), outgoing.target().destination());
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        lines.add(
                way,
                () -> read(way, outgoing)
                        .thenAccept(read -> outbox.post(read).whenComplete(settling(receipt)))
                        .whenComplete((sent, withheld) -> {
                            over(lane);
                            if (withheld != null) {
                                receipt.completeExceptionally(Stages.cause(withheld));
                            }
                        }));
        return receipt;
    }

    private void over(Lane lane) {
        waiting.computeIfPresent(lane, (same, works) -> works == 1 ? null : works - 1);
    }

    private CompletableFuture<Outgoing> read(Way way, Outgoing outgoing) {
        Post post = outgoing.content().post();
        if (post == null) {
            return CompletableFuture.completedFuture(outgoing);
        }
        CompletableFuture<Post> read = CompletableFuture.completedFuture(post);
        for (Interceptor<OutgoingHandler> interceptor : way.lane().outgoing()) {
            read = read.thenCompose(seen -> ask(way, outgoing, interceptor, seen));
        }
        return read.thenApply(outgoing::saying);
    }

    private CompletableFuture<Post> ask(
            Way way, Outgoing outgoing, Interceptor<OutgoingHandler> interceptor, Post post) {
        String text = post.text().source();
        Sample sample = new Sample(way.workspace(), outgoing.key().origin(), text);
        return asking.ask(way.lane(), way, interceptor.name(), sample, post, seen -> look(interceptor.code(), seen))
                .thenApply(seen -> seen.orElseThrow(() -> new SlackException(
                        SlackException.Kind.WITHHELD,
                        "",
                        "nothing was said: the plugin's own interceptor " + interceptor.name() + " held it back")));
    }

    private @Nullable Post look(OutgoingHandler code, Post post) throws Throwable {
        reading.add(Thread.currentThread());
        try {
            return code.look(post);
        } finally {
            reading.remove(Thread.currentThread());
        }
    }

    private static BiConsumer<@Nullable Receipt, @Nullable Throwable> settling(CompletableFuture<Receipt> receipt) {
        return (got, failure) -> {
            if (failure == null) {
                receipt.complete(got);
            } else {
                receipt.completeExceptionally(Stages.cause(failure));
            }
        };
    }
}
