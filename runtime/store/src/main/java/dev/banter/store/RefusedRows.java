package dev.banter.store;

import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book.Unsent;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.VerbKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Slack did not take, as rows: the last ones of each workspace. */
final class RefusedRows {

    private static final String ONE = SaidRows.ONE + " AND state = 'dead'";

    /** A bot that speaks where it may not would fill the disk. */
    private static final int MOST = 1_000;

    /** Characters. */
    private static final int MOST_TEXT = 20_000_000;

    private RefusedRows() {}

    /** Slack has not taken one; it makes those go that there is no more room for. */
    static int died(Statements sql, Entry entry, String reason, long now) throws SQLException {
        VerbKey key = entry.key();
        int died = sql.run(
                "UPDATE outbox SET state = 'dead', reason = ?, changed = ?, size = ?" + SaidRows.ONE,
                reason,
                now,
                entry.texts().stream().mapToInt(String::length).sum(),
                key.origin(),
                key.pluginId(),
                key.handler(),
                key.ordinal());
        sql.run(
                "DELETE FROM outbox WHERE workspace = ? AND state = 'dead' AND position IN (SELECT position FROM (SELECT"
                        + " position, sum(size) OVER latest AS text, row_number() OVER latest AS place FROM outbox WHERE"
                        + " workspace = ? AND state = 'dead' WINDOW latest AS (ORDER BY changed DESC, position DESC)) AS kept"
                        + " WHERE place > ? OR text > ?)",
                entry.workspace().id(),
                entry.workspace().id(),
                MOST,
                MOST_TEXT);
        return died;
    }

    static List<DeadReply> list(Statements sql) throws SQLException {
        return sql.ask(
                "SELECT origin, plugin, handler, ordinal, workspace, destination, reason, changed FROM outbox WHERE state ="
                        + " 'dead' ORDER BY changed, position",
                RefusedRows::dead);
    }

    private static DeadReply dead(ResultSet row) throws SQLException {
        VerbKey key = EntryColumns.key(row);
        return new DeadReply(
                DeadRows.id(String.join("/", key.origin(), key.pluginId(), key.handler(), "" + key.ordinal())),
                key,
                new WorkspaceId(row.getString(5)),
                EntryColumns.destination(row.getString(6)),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    /** Takes it over to be sent once more; empty when it is there no more. */
    static Optional<Unsent> revive(Statements sql, VerbKey key, long fence, long position) throws SQLException {
        int revived = sql.run(
                "UPDATE outbox SET state = 'pending', fence = ?, position = ?" + ONE,
                fence,
                position,
                key.origin(),
                key.pluginId(),
                key.handler(),
                key.ordinal());
        return revived == 0
                ? Optional.empty()
                : sql
                        .ask(
                                "SELECT " + EntryColumns.ALL + " FROM outbox" + SaidRows.ONE,
                                EntryColumns::unsent,
                                key.origin(),
                                key.pluginId(),
                                key.handler(),
                                key.ordinal())
                        .stream()
                        .findFirst();
    }

    /** Forgets one, because it is said again, or nobody wants it; whether it was there. */
    static boolean drop(Statements sql, VerbKey key) throws SQLException {
        return sql.run("DELETE FROM outbox" + ONE, key.origin(), key.pluginId(), key.handler(), key.ordinal()) > 0;
    }
}
