package dev.banter.benchmarks;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.gap.Cursor;
import dev.banter.core.gap.Cursors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an earlier process has noted down; nothing more is.
 *
 * @param known up to where it has heard one channel
 */
record Notes(Cursor known) implements Cursors {

    @Override
    public CompletionStage<List<Cursor>> load(WorkspaceId workspace) {
        return CompletableFuture.completedStage(List.of(known));
    }

    @Override
    public CompletionStage<?> save(WorkspaceId workspace, List<Cursor> moved) {
        return Stages.DONE;
    }

    @Override
    public void forget(WorkspaceId workspace, ChannelId channel) {}
}
