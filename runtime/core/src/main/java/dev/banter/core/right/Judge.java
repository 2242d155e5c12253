package dev.banter.core.right;

import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides who may call a handler. Looks up what it does not know yet, and never waits for it; runs no code of a plugin. Safe
 * from any thread.
 */
public final class Judge {

    private static final CompletionStage<Verdict> GRANTED = CompletableFuture.completedStage(Verdict.GRANTED);

    private final Outbox slack;
    private final Rolls rolls;
    private final Timers timers;
    private final RightSettings settings;

    /**
     * @param slack tells who belongs to what
     * @param timers the clock
     * @param settings how patient it is
     */
    public Judge(Outbox slack, Timers timers, RightSettings settings) {
        this.slack = slack;
        this.rolls = new Rolls(slack::call, timers::nanos, settings.known(), settings.unknown());
        this.timers = timers;
        this.settings = settings;
    }

    /**
     * Whether somebody may call a handler, however often they have. The first clause that does not hold decides.
     *
     * @param rights what the handler asks for
     * @param asker who wants to call it, and where
     * @return completes with the verdict, at the latest when patience is over, and never fails; at once where nothing has to
     *     be looked up
     */
    public CompletionStage<Verdict> judge(Rights rights, Asker asker) {
        return judge(rights, asker, settings.patience());
    }

    /**
     * The same, for a call that has no more time.
     *
     * @param rights what the handler asks for
     * @param asker who wants to call it, and where
     * @param most what waiting may take
     * @return completes with the verdict, at the latest then, and never fails
     */
    public CompletionStage<Verdict> judge(Rights rights, Asker asker, Duration most) {
        Duration patience = settings.patience().compareTo(most) < 0 ? settings.patience() : most;
        CompletableFuture<Verdict> verdict = all(rights.clauses(), asker).toCompletableFuture();
        if (verdict.isDone()) {
            return verdict;
        }
        CompletableFuture<Verdict> inTime = new CompletableFuture<>();
        Timers.Timer timer = timers.after(
                patience,
                () -> inTime.complete(Verdict.unknown("Slack has not told within " + patience.toMillis()
                        + " ms who may; what it tells later goes for the next call")));
        verdict.whenComplete((told, failure) -> {
            timer.cancel();
            inTime.complete(failure == null ? told : Verdict.unknown(words(failure)));
        });
        return inTime;
    }

    /**
     * Leaves out what somebody may not call, and what cannot be told.
     *
     * @param things what there is
     * @param rights what each asks for
     * @param asker who
     * @param <T> what they are
     * @return the rest, in order; never fails
     */
    public <T> CompletionStage<List<T>> granted(List<T> things, Function<T, Rights> rights, Asker asker) {
        CompletionStage<List<T>> granted = CompletableFuture.completedStage(List.of());
        for (T thing : things) {
            granted = granted.thenCombine(
                    judge(rights.apply(thing), asker), (so, verdict) -> verdict.isGranted() ? with(so, thing) : so);
        }
        return granted;
    }

    private static <T> List<T> with(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private CompletionStage<Verdict> all(List<Clause> clauses, Asker asker) {
        CompletionStage<Verdict> verdict = GRANTED;
        for (Clause clause : clauses) {
            verdict = verdict.thenCompose(
                    so -> so.isGranted() ? judge(clause, asker) : CompletableFuture.completedStage(so));
        }
        return verdict;
    }

    /** Where is cheaper to tell than who. */
    private CompletionStage<Verdict> judge(Clause clause, Asker asker) {
        Inquiry inquiry = new Inquiry(rolls, slack, asker);
        CompletionStage<Verdict> where = clause.channels().isEmpty()
                ? GRANTED
                : any(inquiry.where(clause).iterator(), Verdict.NOT_HERE);
        return where.thenCompose(here -> here.isGranted() && clause.asksWho()
                ? any(inquiry.who(clause).iterator(), Verdict.NOT_THEY)
                : CompletableFuture.completedStage(here));
    }

    /** One yes is enough; what cannot be told counts only where there is none. */
    private static CompletionStage<Verdict> any(Iterator<Inquiry.Question> questions, Verdict otherwise) {
        if (!questions.hasNext()) {
            return CompletableFuture.completedStage(otherwise);
        }
        return questions
                .next()
                .ask()
                .handle((yes, failure) -> {
                    if (failure != null) {
                        return Verdict.unknown(words(failure));
                    }
                    return yes ? Verdict.GRANTED : otherwise;
                })
                .thenCompose(so -> so.isGranted() ? GRANTED : any(questions, so));
    }

    private static String words(Throwable failure) {
        Throwable reason = Stages.cause(failure);
        return reason instanceof SlackException || reason instanceof UntoldException
                ? String.valueOf(reason.getMessage())
                : reason.toString();
    }
}
