package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The port to what an earlier process has heard. Safe from any thread. */
public interface Cursors {

    /** Forgets all when the process ends, so that only what is missed while it runs is caught up with. */
    Cursors NONE = new Cursors() {

        @Override
        public CompletionStage<List<Cursor>> load(WorkspaceId workspace) {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<?> save(WorkspaceId workspace, List<Cursor> moved) {
            return Stages.DONE;
        }

        @Override
        public void forget(WorkspaceId workspace, ChannelId channel) {}
    };

    /**
     * Up to where a workspace's channels have been heard.
     *
     * @param workspace which
     * @return in any order; nothing where nothing has been heard yet
     */
    CompletionStage<List<Cursor>> load(WorkspaceId workspace);

    /**
     * Writes it down for the next process.
     *
     * @param workspace where
     * @param moved the channels in which more has been heard
     * @return completes once that is safe
     */
    CompletionStage<?> save(WorkspaceId workspace, List<Cursor> moved);

    /**
     * The bot is not in a channel any more.
     *
     * @param workspace where
     * @param channel which
     */
    void forget(WorkspaceId workspace, ChannelId channel);
}
