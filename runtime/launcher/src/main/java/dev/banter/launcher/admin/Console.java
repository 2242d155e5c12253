package dev.banter.launcher.admin;

import dev.banter.api.WorkspaceId;
import dev.banter.core.DeadLetters;
import dev.banter.core.Supposition;
import dev.banter.core.async.Stages;
import dev.banter.core.route.Explanation;
import dev.banter.core.text.Nearest;
import dev.banter.host.admin.Administration;
import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Explained;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.admin.Answer.Letters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries orders out, whichever way they come. Whether somebody may give them is asked before. Safe from any thread. */
public final class Console {

    private static final Logger log = LoggerFactory.getLogger(Console.class);

    private final Function<Supposition, Explanation> explaining;
    private final DeadLetters letters;
    private final Executor threads;
    private final OrderListener listener;
    private volatile @Nullable Administration administration;

    /**
     * A console that says that the bot is starting, until it is opened.
     *
     * @param explaining explains a message
     * @param letters what was tried too often
     * @param threads run explanations
     * @param listener hears of every order
     */
    public Console(
            Function<Supposition, Explanation> explaining,
            DeadLetters letters,
            Executor threads,
            OrderListener listener) {
        this.explaining = explaining;
        this.letters = letters;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Takes orders from now on.
     *
     * @param opened carries them out
     */
    public void open(Administration opened) {
        administration = opened;
    }

    /**
     * Carries an order out.
     *
     * @param asker who asks, for the log
     * @param order what for
     * @return completes with the answer, on any thread; never fails
     */
    public CompletableFuture<Answer> run(String asker, Order order) {
        Administration open = administration;
        CompletionStage<Answer> answer = open == null
                ? CompletableFuture.completedFuture(new Failed(
                        Cause.NOT_NOW, "the bot is starting: plugins are being loaded; ask again in a moment"))
                : run(open, order);
        return answer.exceptionally(Console::failed)
                .thenApply(given -> {
                    Answer helpful = open == null ? given : hinted(given, order, open);
                    listener.carriedOut(asker, order, helpful);
                    return helpful;
                })
                .toCompletableFuture();
    }

    private CompletionStage<Answer> run(Administration open, Order order) {
        return switch (order.verb()) {
            case LIST -> CompletableFuture.completedFuture(open.list());
            case SHOW -> open.show(order.first());
            case ENABLE -> open.enable(order.first());
            case DISABLE -> open.disable(order.first());
            case RELOAD -> open.reload(order.first());
            case ROLLBACK -> open.rollback(order.first());
            case EXPLAIN ->
                CompletableFuture.supplyAsync(() -> new Explained(explaining.apply(question(order))), threads);
            case DEAD -> dead();
            case RETRY -> letters.retry(order.first()).thenApply(Console::told);
            case DROP -> letters.drop(order.first()).thenApply(Console::told);
            case INSTALL -> open.install(Path.of(order.first()).toAbsolutePath(), order.sha256());
            case PIN -> open.pin(order.first(), order.sha256());
        };
    }

    private CompletionStage<Answer> dead() {
        return letters.list()
                .thenCompose(messages -> letters.reminders()
                        .thenCombine(
                                letters.replies(), (reminders, replies) -> new Letters(messages, reminders, replies)));
    }

    private static Answer told(DeadLetters.Outcome outcome) {
        return outcome.good() ? new Done(outcome.what(), List.of()) : new Failed(Cause.REFUSED, outcome.what());
    }

    private static Supposition question(Order order) {
        Order.Where where = order.where();
        return new Supposition(
                order.first(),
                Optional.of(where.workspace()).filter(id -> !id.isEmpty()).map(WorkspaceId::new),
                where.channel(),
                where.user(),
                where.direct());
    }

    private static Answer failed(Throwable thrown) {
        Throwable cause = Stages.cause(thrown);
        if (cause instanceof CancellationException) {
            return new Failed(Cause.NOT_NOW, "the bot is stopping");
        }
        if (cause instanceof IOException disk) {
            return new Failed(Cause.BROKEN, String.valueOf(disk.getMessage()));
        }
        log.error("an order failed; this is a fault of Banter, please report it", cause);
        return new Failed(Cause.BROKEN, "that failed, by a fault of Banter; the log has the whole of it");
    }

    private static Answer hinted(Answer answer, Order order, Administration open) {
        return answer instanceof Failed failed && failed.cause() == Cause.UNKNOWN
                ? new Failed(
                        Cause.UNKNOWN,
                        failed.problem() + "; "
                                + Nearest.hint(order.first(), open.ids(), "plugins list names those there are"))
                : answer;
    }
}
