package dev.banter.store;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A book that survives the process. Safe from any thread. */
final class StoredBook implements Book {

    private final Writer writer;
    private final SaidRows rows;

    StoredBook(Writer writer, long fence) {
        this.writer = writer;
        this.rows = new SaidRows(fence);
    }

    @Override
    public CompletionStage<Optional<Receipt>> enter(Entry entry) {
        return writer.write(sql -> rows.enter(sql, entry));
    }

    @Override
    public CompletionStage<?> turn() {
        return writer.write(sql -> "");
    }

    @Override
    public void acknowledged(Entry entry, ChannelId channel, List<String> ids) {
        writer.write(sql -> rows.acknowledged(sql, entry, channel, ids));
    }

    @Override
    public void failed(Entry entry, boolean uncertain) {
        writer.write(sql -> rows.failed(sql, entry.key(), uncertain));
    }

    @Override
    public CompletionStage<Remains> remains(WorkspaceId workspace) {
        return writer.write(sql -> rows.claim(sql, workspace));
    }
}
