package dev.banter.core;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.Note;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.route.Routing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Messages and reminders that were tried too often, and what Slack did not take, for people to look at. Safe from any thread.
 */
public final class DeadLetters {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Routing routing;
    private final Leftovers leftovers;
    private final Reminders reminders;

    DeadLetters(Inbox inbox, Outbox outbox, Routing routing, Leftovers leftovers, Reminders reminders) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.routing = routing;
        this.leftovers = leftovers;
        this.reminders = reminders;
    }

    /**
     * All messages among them.
     *
     * @return oldest first, by handler
     */
    public CompletionStage<List<DeadLetter>> list() {
        return inbox.dead();
    }

    /**
     * All reminders among them.
     *
     * @return oldest first
     */
    public CompletionStage<List<DeadReminder>> reminders() {
        return reminders.dead();
    }

    /**
     * All that Slack did not take.
     *
     * @return oldest first
     */
    public CompletionStage<List<DeadReply>> replies() {
        return outbox.dead();
    }

    /**
     * Has the handler of one called, or one sent, once more. If that fails, it is a dead letter again.
     *
     * @param id its id
     * @return what came of it, in a sentence
     */
    public CompletionStage<Outcome> retry(String id) {
        return with(
                id,
                letter -> ifLive(letter.pluginId(), () -> retry(letter)),
                dead -> ifLive(
                        dead.note().pluginId(),
                        () -> reminders
                                .revive(dead)
                                .thenApply(revived -> revived
                                        ? new Outcome(true, name(dead.note()) + " is delivered once more")
                                        : none(id))),
                this::retry);
    }

    private CompletionStage<Outcome> ifLive(String pluginId, Supplier<CompletionStage<Outcome>> retry) {
        return routing.now().plugin(pluginId).isPresent()
                ? retry.get()
                : CompletableFuture.completedStage(
                        new Outcome(false, "plugin " + pluginId + " is not live, so nothing is tried; load it first"));
    }

    private CompletionStage<Outcome> retry(DeadLetter letter) {
        return inbox.revive(letter).thenApply(revived -> {
            if (revived) {
                leftovers.take(
                        Delivery.resumed(letter.message(), letter.pluginId(), letter.handler(), letter.attempts()));
            }
            return revived
                    ? new Outcome(true, letter.handler() + " is called once more for " + letter.id())
                    : none(letter.id());
        });
    }

    private CompletionStage<Outcome> retry(DeadReply dead) {
        if (!outbox.workspaces().contains(dead.workspace())) {
            return CompletableFuture.completedStage(new Outcome(
                    false,
                    "workspace " + dead.workspace().id() + " is not connected, so nothing is sent; connect it first"));
        }
        return outbox.revive(dead)
                .thenApply(revived -> revived
                        ? new Outcome(true, "what " + dead.key().handler() + " said is sent once more")
                        : new Outcome(
                                false,
                                dead.id()
                                        + " is not there any more, or is being said just now; 'plugins dead' lists those"
                                        + " there are"));
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
                letter -> inbox.drop(letter).thenApply(dropped -> dropped ? forgotten(id) : none(id)),
                dead -> reminders.drop(dead).thenApply(dropped -> dropped ? forgotten(id) : none(id)),
                dead -> outbox.drop(dead).thenApply(dropped -> dropped ? forgotten(id) : none(id)));
    }

    private CompletionStage<Outcome> with(
            String id,
            Function<DeadLetter, CompletionStage<Outcome>> ofMessage,
            Function<DeadReminder, CompletionStage<Outcome>> ofReminder,
            Function<DeadReply, CompletionStage<Outcome>> ofReply) {
        Order none = () -> CompletableFuture.completedStage(none(id));
        return found(list(), id, DeadLetter::id, ofMessage)
                .thenCombine(found(reminders(), id, DeadReminder::id, ofReminder), (one, next) -> one.or(() -> next))
                .thenCombine(found(replies(), id, DeadReply::id, ofReply), (one, next) -> one.or(() -> next))
                .thenCompose(order -> order.orElse(none).carryOut());
    }

    /** What is to be done with the one that was found. */
    private interface Order {
        CompletionStage<Outcome> carryOut();
    }

    private static <T> CompletionStage<Optional<Order>> found(
            CompletionStage<List<T>> all,
            String id,
            Function<T, String> name,
            Function<T, CompletionStage<Outcome>> order) {
        return all.thenApply(dead -> dead.stream()
                .filter(one -> name.apply(one).equals(id))
                .findFirst()
                .map(one -> () -> order.apply(one)));
    }

    private static String name(Note note) {
        return "reminder " + note.name() + "/" + note.key();
    }

    private static Outcome forgotten(String id) {
        return new Outcome(true, id + " is forgotten");
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
