package dev.banter.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One piece of work, and who waits for it. Of the writer's thread, but for the waiting. */
final class Piece<T extends @Nullable Object> {

    private final Work<T> work;
    private final boolean insisting;
    private final CompletableFuture<T> written = new CompletableFuture<>();
    private @Nullable T result;

    /**
     * @param insisting whether it waits while the disk does not take it
     */
    Piece(Work<T> work, boolean insisting) {
        this.work = work;
        this.insisting = insisting;
    }

    boolean isInsisting() {
        return insisting;
    }

    CompletableFuture<T> written() {
        return written;
    }

    void perform(Statements sql) throws SQLException {
        result = work.perform(sql);
    }

    @SuppressWarnings("NullAway") // the work may have made null, where T takes it
    void tell() {
        written.complete(result);
    }

    void fail(Throwable failure) {
        written.completeExceptionally(failure);
    }
}
