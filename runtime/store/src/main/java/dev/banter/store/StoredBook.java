package dev.banter.store;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Receipt;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A book that survives the process. What is said waits while the disk does not take it. Safe from any thread. */
final class StoredBook implements Book {

    private final Writer writer;
    private final InstantSource clock;
    private final SaidRows rows;

    StoredBook(Writer writer, long fence, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        this.rows = new SaidRows(fence);
    }

    @Override
    public CompletionStage<Optional<Receipt>> enter(Entry entry) {
        // Told after the commit: what is thrown within it would undo it, and what others write with it.
        return writer.insist(sql -> rows.enter(sql, entry)).thenApply(Earlier::receipt);
    }

    @Override
    public CompletionStage<?> turn() {
        return writer.insist(sql -> "");
    }

    @Override
    public void acknowledged(Entry entry, ChannelId channel, List<String> ids) {
        writer.insist(sql -> rows.acknowledged(sql, entry, channel, ids));
    }

    @Override
    public void uncertain(Entry entry) {
        writer.insist(sql -> rows.uncertain(sql, entry.key()));
    }

    @Override
    public void died(Entry entry, String reason) {
        long now = clock.millis();
        writer.insist(sql -> RefusedRows.died(sql, entry, reason, now));
    }

    @Override
    public CompletionStage<List<DeadReply>> dead() {
        return writer.write(RefusedRows::list);
    }

    @Override
    public CompletionStage<Optional<Unsent>> revive(DeadReply dead) {
        return writer.insist(sql -> rows.revive(sql, dead.key()));
    }

    @Override
    public CompletionStage<Boolean> drop(DeadReply dead) {
        return writer.write(sql -> RefusedRows.drop(sql, dead.key()));
    }

    @Override
    public CompletionStage<Remains> remains(WorkspaceId workspace) {
        // Before what this process says meanwhile, or that would be taken for what the earlier ones knew.
        return writer.insist(sql -> rows.claim(sql, workspace));
    }

    @Override
    public CompletionStage<Boolean> again(Entry entry) {
        return writer.insist(sql -> rows.again(sql, entry.key()));
    }
}
