package dev.banter.core.reply;

import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** What one run of a handler says: counts its verbs, and brings the answers back on the plugin's threads. */
public final class Voice {

    private final Outbox outbox;
    private final Executor threads;
    private final Complaints complaints;
    private final String origin;
    private final String pluginId;
    private final String handler;
    private final AtomicInteger ordinal = new AtomicInteger();

    /**
     * @param outbox takes what is said
     * @param threads run what the plugin chains to an answer
     * @param complaints hears of what was not said
     * @param origin what the handler was called for
     * @param pluginId the plugin
     * @param handler the handler, as {@code Class#method}
     */
    public Voice(
            Outbox outbox, Executor threads, Complaints complaints, String origin, String pluginId, String handler) {
        this.outbox = outbox;
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
     * @param markup what
     * @return what the plugin may wait for or chain to
     */
    public CompletableFuture<Posted> say(WorkspaceId workspace, Target target, Markup markup) {
        VerbKey key = new VerbKey(origin, pluginId, handler, ordinal.getAndIncrement());
        return answer(outbox.post(new Outgoing(key, workspace, target, markup)));
    }

    /**
     * Says nothing, because it cannot be said.
     *
     * @param reason why
     * @return a failure that is told and chained to like any other
     */
    public CompletableFuture<Posted> refuse(SlackException reason) {
        return answer(CompletableFuture.failedFuture(reason));
    }

    private CompletableFuture<Posted> answer(CompletableFuture<Posted> posted) {
        posted.whenComplete((done, failure) -> {
            if (failure != null) {
                complaints.notSaid(pluginId, handler, String.valueOf(failure.getMessage()));
            }
        });
        return PluginStage.of(posted, threads);
    }

    /** Hears of what was not said. */
    @FunctionalInterface
    public interface Complaints {

        /**
         * Something was not said, or may not have been.
         *
         * @param pluginId the plugin
         * @param handler the handler, as {@code Class#method}
         * @param reason why
         */
        void notSaid(String pluginId, String handler, String reason);
    }
}
