package dev.banter.store;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.gap.Cursor;
import dev.banter.core.gap.Cursors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Cursors that survive the process. Safe from any thread. */
final class StoredCursors implements Cursors {

    private static final String OF_CHANNEL = " WHERE workspace = ? AND channel = ?";

    private final Writer writer;

    StoredCursors(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<List<Cursor>> load(WorkspaceId workspace) {
        return writer.write(sql -> {
            Map<ChannelId, Map<String, String>> threads = new HashMap<>();
            sql.ask(
                    "SELECT channel, thread, ts FROM thread WHERE workspace = ?",
                    row -> thread(row, threads),
                    workspace.id());
            return sql.ask(
                    "SELECT channel, ts, messages FROM heard WHERE workspace = ?",
                    row -> cursor(row, threads),
                    workspace.id());
        });
    }

    private static boolean thread(ResultSet row, Map<ChannelId, Map<String, String>> threads) throws SQLException {
        threads.computeIfAbsent(new ChannelId(row.getString(1)), channel -> new HashMap<>())
                .put(row.getString(2), row.getString(3));
        return true;
    }

    private static Cursor cursor(ResultSet row, Map<ChannelId, Map<String, String>> threads) throws SQLException {
        ChannelId channel = new ChannelId(row.getString(1));
        return new Cursor(channel, row.getString(2), row.getLong(3), threads.getOrDefault(channel, Map.of()));
    }

    @Override
    public CompletionStage<?> save(WorkspaceId workspace, List<Cursor> moved) {
        return writer.write(sql -> {
            for (Cursor cursor : moved) {
                save(sql, workspace.id(), cursor);
            }
            return moved.size();
        });
    }

    private static void save(Statements sql, String workspace, Cursor cursor) throws SQLException {
        String channel = cursor.channel().id();
        sql.run(
                "INSERT INTO heard (workspace, channel, ts, messages) VALUES (?, ?, ?, ?) ON CONFLICT (workspace, channel)"
                        + " DO UPDATE SET ts = excluded.ts, messages = excluded.messages",
                workspace,
                channel,
                cursor.ts(),
                cursor.messages());
        sql.run("DELETE FROM thread" + OF_CHANNEL, workspace, channel);
        for (Map.Entry<String, String> thread : cursor.threads().entrySet()) {
            sql.run(
                    "INSERT INTO thread (workspace, channel, thread, ts) VALUES (?, ?, ?, ?)",
                    workspace,
                    channel,
                    thread.getKey(),
                    thread.getValue());
        }
    }

    @Override
    public void forget(WorkspaceId workspace, ChannelId channel) {
        writer.write(sql -> sql.run("DELETE FROM thread" + OF_CHANNEL, workspace.id(), channel.id())
                + sql.run("DELETE FROM heard" + OF_CHANNEL, workspace.id(), channel.id()));
    }
}
