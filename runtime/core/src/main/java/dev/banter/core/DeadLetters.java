package dev.banter.core;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.route.Routing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Messages that were tried too often, for people to look at. Safe from any thread. */
public final class DeadLetters {

    private final Inbox inbox;
    private final Routing routing;
    private final Leftovers leftovers;

    DeadLetters(Inbox inbox, Routing routing, Leftovers leftovers) {
        this.inbox = inbox;
        this.routing = routing;
        this.leftovers = leftovers;
    }

    /**
     * All of them.
     *
     * @return oldest first, by handler
     */
    public CompletionStage<List<DeadLetter>> list() {
        return inbox.dead();
    }

    /**
     * Has the handler of one called once more. If that fails, it is a dead letter again.
     *
     * @param id its id
     * @return what came of it, in a sentence
     */
    public CompletionStage<Outcome> retry(String id) {
        return with(id, letter -> {
            if (routing.now().plugin(letter.pluginId()).isEmpty()) {
                return CompletableFuture.completedStage(new Outcome(
                        false, "plugin " + letter.pluginId() + " is not live, so nothing is tried; load it first"));
            }
            return inbox.revive(letter).thenApply(revived -> {
                if (revived) {
                    leftovers.take(new Delivery(
                            letter.message(),
                            letter.pluginId(),
                            List.of(letter.handler()),
                            true,
                            false,
                            letter.attempts() + 1));
                }
                return revived ? new Outcome(true, letter.handler() + " is called once more for " + id) : none(id);
            });
        });
    }

    /**
     * Forgets one.
     *
     * @param id its id
     * @return what came of it, in a sentence
     */
    public CompletionStage<Outcome> drop(String id) {
        return with(
                id,
                letter -> inbox.drop(letter)
                        .thenApply(dropped -> dropped ? new Outcome(true, id + " is forgotten") : none(id)));
    }

    private CompletionStage<Outcome> with(String id, Function<DeadLetter, CompletionStage<Outcome>> what) {
        return inbox.dead().thenCompose(all -> {
            Optional<DeadLetter> found =
                    all.stream().filter(letter -> letter.id().equals(id)).findFirst();
            return found.map(what).orElseGet(() -> CompletableFuture.completedStage(none(id)));
        });
    }

    private static Outcome none(String id) {
        return new Outcome(false, "there is no dead letter '" + id + "'; 'plugins dead' lists those there are");
    }

    /**
     * What came of an order.
     *
     * @param good whether it is done
     * @param what in a sentence
     */
    public record Outcome(boolean good, String what) {}
}
