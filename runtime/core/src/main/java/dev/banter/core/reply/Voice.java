package dev.banter.core.reply;

import dev.banter.api.Payload;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.PluginStage;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one run of a handler says: counts its verbs, and brings the answers back on the plugin's threads. */
public final class Voice {

    private final Outbox outbox;
    private final Function<Outgoing, CompletableFuture<Receipt>> sending;
    private final Executor threads;
    private final Complaints complaints;
    private final String origin;
    private final String pluginId;
    private final String handler;
    private final AtomicInteger ordinal = new AtomicInteger();

    /**
     * @param outbox takes calls
     * @param sending takes what is said
     * @param threads run what the plugin chains to an answer
     * @param complaints hears of what was not said
     * @param origin what the handler was called for
     * @param pluginId the plugin
     * @param handler the handler, as {@code Class#method}
     */
    public Voice(
            Outbox outbox,
            Function<Outgoing, CompletableFuture<Receipt>> sending,
            Executor threads,
            Complaints complaints,
            String origin,
            String pluginId,
            String handler) {
        this.outbox = outbox;
        this.sending = sending;
        this.threads = threads;
        this.complaints = complaints;
        this.origin = origin;
        this.pluginId = pluginId;
        this.handler = handler;
    }

    /**
     * Says something.
     *
     * @param workspace where
     * @param target where
     * @param post what
     * @return what the plugin may wait for or chain to
     */
    public CompletableFuture<Posted> say(WorkspaceId workspace, Target target, Post post) {
        return act(workspace, target, new Content.Message(post), Receipt::posted);
    }

    /**
     * Does something.
     *
     * @param workspace where
     * @param target where
     * @param content what
     * @param read what the plugin is told of its receipt
     * @return what the plugin may wait for or chain to
     */
    public <T> CompletableFuture<T> act(
            WorkspaceId workspace, Target target, Content content, Function<Receipt, T> read) {
        return answer(said(workspace, target, content), read);
    }

    /**
     * Says something that nobody waits for.
     *
     * @param workspace where
     * @param target where
     * @param content what
     */
    public void tell(WorkspaceId workspace, Target target, Content content) {
        settle(said(workspace, target, content), (receipt, failure) -> {});
    }

    private CompletableFuture<Receipt> said(WorkspaceId workspace, Target target, Content content) {
        VerbKey key = new VerbKey(origin, pluginId, handler, ordinal.getAndIncrement());
        return sending.apply(new Outgoing(key, workspace, target, content));
    }

    /**
     * Calls a method of the Web API.
     *
     * @param workspace where
     * @param method its name
     * @param arguments as {@link dev.banter.api.Methods#call} takes them
     * @param read what the plugin is told of the answer
     * @return what the plugin may wait for or chain to
     */
    public <T> CompletableFuture<T> call(
            WorkspaceId workspace, String method, Map<String, ?> arguments, Function<Payload, T> read) {
        return answer(outbox.call(workspace, method, arguments), read);
    }

    /**
     * Does nothing, because it cannot be done.
     *
     * @param reason why
     * @return a failure that is told and chained to like any other
     */
    public <T> CompletableFuture<T> refuse(SlackException reason) {
        return answer(CompletableFuture.<T>failedFuture(reason), Function.identity());
    }

    /** What {@code read} throws is why there is no answer. */
    private <S, T> CompletableFuture<T> answer(CompletableFuture<S> settled, Function<? super S, T> read) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        settle(settled.thenApply(read), (value, reason) -> {
            if (reason == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(reason);
            }
        });
        return PluginStage.of(answer, threads);
    }

    /** Whoever waits is told before it is complained about. */
    private <T> void settle(CompletableFuture<T> settled, BiConsumer<? super T, ? super @Nullable Throwable> told) {
        settled.whenComplete((value, failure) -> {
            Throwable reason = failure == null ? null : Stages.cause(failure);
            told.accept(value, reason);
            if (reason != null && !isMeant(reason)) {
                complaints.notSaid(reason);
            }
        });
    }

    /** What the plugin itself holds back is no complaint. */
    private static boolean isMeant(Throwable reason) {
        return reason instanceof SlackException typed && typed.kind() == SlackException.Kind.WITHHELD;
    }

    /**
     * Brings an answer back that somebody else gives.
     *
     * @param answer what is waited for
     * @return what the plugin may wait for or chain to
     */
    public <T> CompletableFuture<T> bring(CompletionStage<T> answer) {
        return answer(answer.toCompletableFuture(), Function.identity());
    }

    /** Hears of what was not said. */
    @FunctionalInterface
    public interface Complaints {

        /**
         * Something was not said, or may not have been.
         *
         * @param reason why
         */
        void notSaid(Throwable reason);
    }
}
