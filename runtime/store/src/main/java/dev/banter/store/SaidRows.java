package dev.banter.store;

import dev.banter.api.Block;
import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book.Remains;
import dev.banter.core.outbox.Book.Unsent;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.wire.Trimmings;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What was said, as rows. */
final class SaidRows {

    static final String ONE = " WHERE origin = ? AND plugin = ? AND handler = ? AND ordinal = ?";

    private static final int COUNTED = 32;

    private final long fence;
    private final AtomicInteger entered = new AtomicInteger();

    /**
     * @param fence this process's number: rows with another are what earlier ones have left
     */
    SaidRows(long fence) {
        this.fence = fence;
    }

    /** Writes down that something is about to be sent; what the same call came to before, if it was made before. */
    Earlier enter(Statements sql, Entry entry) throws SQLException {
        VerbKey key = entry.key();
        Trimmings trimmings = entry.trimmings();
        RefusedRows.drop(sql, key);
        int isNew = sql.run(
                "INSERT INTO outbox (origin, plugin, handler, ordinal, position, workspace, destination, thread,"
                        + " broadcast, text, lengths, blocks, unfurl, metadata_type, metadata, ids, state, fence) VALUES (?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'pending', ?) ON CONFLICT (origin, plugin,"
                        + " handler, ordinal) DO NOTHING",
                key.origin(),
                key.pluginId(),
                key.handler(),
                key.ordinal(),
                position(),
                entry.workspace().id(),
                EntryColumns.destination(entry.target().destination()),
                entry.target().thread(),
                entry.target().broadcast() ? 1 : 0,
                String.join("", entry.texts()),
                entry.texts().stream()
                        .map(text -> String.valueOf(text.length()))
                        .collect(Collectors.joining(" ")),
                trimmings.blocks().stream().map(Block::json).collect(Collectors.joining("\n")),
                trimmings.unfurl().map(shown -> shown ? 1 : 0).orElse(null),
                trimmings.metadata().map(Post.Metadata::type).orElse(null),
                trimmings.metadata().map(Post.Metadata::json).orElse(null),
                fence);
        return isNew > 0 ? new Earlier.None() : before(sql, key);
    }

    /** What the call came to that was made before. */
    private Earlier before(Statements sql, VerbKey key) throws SQLException {
        return sql
                .<Earlier>ask(
                        "SELECT channel, thread, ids FROM outbox" + ONE + " AND state = 'sent'",
                        row -> new Earlier.Sent(new Receipt(
                                new ChannelId(row.getString(1)), row.getString(2), EntryColumns.ids(row.getString(3)))),
                        key.origin(),
                        key.pluginId(),
                        key.handler(),
                        key.ordinal())
                .stream()
                .findFirst()
                .orElseGet(Earlier.Unknown::new);
    }

    /** Slack has acknowledged some of it. All of it is remembered for as long as its handler may be called again. */
    int acknowledged(Statements sql, Entry entry, ChannelId channel, List<String> ids) throws SQLException {
        VerbKey key = entry.key();
        boolean over = ids.size() == entry.texts().size();
        sql.run(
                "INSERT INTO said (workspace, channel, ts) VALUES (?, ?, ?) ON CONFLICT (workspace, channel) DO UPDATE SET"
                        + " ts = CASE WHEN excluded.ts > said.ts THEN excluded.ts ELSE said.ts END",
                entry.workspace().id(),
                channel.id(),
                ids.get(ids.size() - 1));
        int changed = sql.run(
                "UPDATE outbox SET channel = ?, ids = ?, state = ?" + ONE,
                channel.id(),
                String.join(" ", ids),
                over ? "sent" : "pending",
                key.origin(),
                key.pluginId(),
                key.handler(),
                key.ordinal());
        return over && !Deliveries.isOpen(sql, key.origin(), key.pluginId(), key.handler())
                ? forget(sql, key)
                : changed;
    }

    /** It may be there: that is remembered for as long as a handler that is called again may say it once more. */
    int uncertain(Statements sql, VerbKey key) throws SQLException {
        return Deliveries.isOpen(sql, key.origin(), key.pluginId(), key.handler())
                ? sql.run(
                        "UPDATE outbox SET state = 'uncertain'" + ONE,
                        key.origin(),
                        key.pluginId(),
                        key.handler(),
                        key.ordinal())
                : forget(sql, key);
    }

    private int forget(Statements sql, VerbKey key) throws SQLException {
        return sql.run("DELETE FROM outbox" + ONE, key.origin(), key.pluginId(), key.handler(), key.ordinal());
    }

    /** A handler will not be called again for what it said that for: only what is still to be sent need be known. */
    static int forgetSent(Statements sql, String origin, String pluginId, String handler) throws SQLException {
        return sql.run(
                "DELETE FROM outbox WHERE origin = ? AND plugin = ? AND handler = ? AND state IN ('sent', 'uncertain')",
                origin,
                pluginId,
                handler);
    }

    /** Lets one that is still to be sent come behind all that was entered until now; whether it is. */
    boolean again(Statements sql, VerbKey key) throws SQLException {
        return sql.run(
                        "UPDATE outbox SET position = ?" + ONE + " AND state = 'pending'",
                        position(),
                        key.origin(),
                        key.pluginId(),
                        key.handler(),
                        key.ordinal())
                > 0;
    }

    /** Takes one over that Slack did not take, to be sent once more; empty when it is there no more. */
    Optional<Unsent> revive(Statements sql, VerbKey key) throws SQLException {
        return RefusedRows.revive(sql, key, fence, position());
    }

    /** Behind all that was entered until now: in the order of these it is handed to the wire. */
    private long position() {
        return (fence << COUNTED) + entered.incrementAndGet();
    }

    /** Takes over what earlier processes have left to be sent in a workspace, behind what this one says already. */
    Remains claim(Statements sql, WorkspaceId workspace) throws SQLException {
        List<Unsent> unsent = sql.ask(
                "SELECT " + EntryColumns.ALL
                        + " FROM outbox WHERE workspace = ? AND state = 'pending' AND fence <> ? ORDER BY position",
                EntryColumns::unsent,
                workspace.id(),
                fence);
        for (Unsent left : unsent) {
            VerbKey key = left.entry().key();
            sql.run(
                    "UPDATE outbox SET fence = ?, position = ?" + ONE,
                    fence,
                    position(),
                    key.origin(),
                    key.pluginId(),
                    key.handler(),
                    key.ordinal());
        }
        Map<ChannelId, String> latest = new HashMap<>();
        sql.ask(
                        "SELECT channel, ts FROM said WHERE workspace = ?",
                        row -> Map.entry(new ChannelId(row.getString(1)), row.getString(2)),
                        workspace.id())
                .forEach(said -> latest.put(said.getKey(), said.getValue()));
        return new Remains(unsent, latest);
    }
}
