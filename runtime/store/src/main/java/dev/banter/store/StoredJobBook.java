package dev.banter.store;

import dev.banter.core.job.JobBook;
import dev.banter.core.job.JobMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A job book that survives the process. Safe from any thread. */
final class StoredJobBook implements JobBook {

    private final Writer writer;

    StoredJobBook(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<List<JobMark>> marks(String pluginId) {
        return writer.write(sql -> sql.ask(
                "SELECT plugin, handler, terms, seen, next, begun FROM job WHERE plugin = ?",
                StoredJobBook::mark,
                pluginId));
    }

    private static JobMark mark(ResultSet row) throws SQLException {
        Instant begun = Instant.ofEpochMilli(row.getLong(6));
        Optional<Instant> underWay = row.wasNull() ? Optional.empty() : Optional.of(begun);
        return new JobMark(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                underWay);
    }

    @Override
    public CompletionStage<?> write(JobMark mark) {
        @Nullable Long begun = mark.begun().map(Instant::toEpochMilli).orElse(null);
        return writer.write(sql -> sql.run(
                "INSERT INTO job (plugin, handler, terms, seen, next, begun) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (plugin,"
                        + " handler) DO UPDATE SET terms = excluded.terms, seen = excluded.seen, next = excluded.next,"
                        + " begun = excluded.begun",
                mark.pluginId(),
                mark.handler(),
                mark.terms(),
                mark.seen().toEpochMilli(),
                mark.next().toEpochMilli(),
                begun));
    }

    @Override
    public CompletionStage<?> over(String pluginId, String handler, Instant begun) {
        // or the run would be told as cut off after the next start
        return writer.insist(sql -> sql.run(
                "UPDATE job SET begun = NULL WHERE plugin = ? AND handler = ? AND begun = ?",
                pluginId,
                handler,
                begun.toEpochMilli()));
    }

    @Override
    public CompletionStage<?> forget(String pluginId, String handler) {
        return writer.write(sql -> sql.run("DELETE FROM job WHERE plugin = ? AND handler = ?", pluginId, handler));
    }
}
