package dev.banter.store;

import dev.banter.core.outbox.Book.Unsent;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.VerbKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What Slack did not take, as rows: the last ones of each workspace. */
final class RefusedRows {

    private static final String ONE = SaidRows.ONE + " AND state = 'dead'";

    /** A bot that speaks where it may not would fill the disk. */
    private static final int MOST = 1_000;

    private RefusedRows() {}

    /** Slack has not taken one. */
    static int died(Statements sql, Entry entry, String reason, long now) throws SQLException {
        VerbKey key = entry.key();
        String workspace = entry.workspace().id();
        sql.run(
                "DELETE FROM outbox WHERE workspace = ? AND state = 'dead' AND position <= (SELECT position FROM outbox"
                        + " WHERE workspace = ? AND state = 'dead' ORDER BY position DESC LIMIT 1 OFFSET ?)",
                workspace,
                workspace,
                MOST - 1);
        return sql.run(
                "UPDATE outbox SET state = 'dead', reason = ?, changed = ?" + SaidRows.ONE,
                reason,
                now,
                key.origin(),
                key.pluginId(),
                key.handler(),
                key.ordinal());
    }

    static List<DeadReply> list(Statements sql) throws SQLException {
        return sql.ask(
                "SELECT " + SaidRows.ENTRY + ", reason, changed FROM outbox WHERE state = 'dead' ORDER BY changed,"
                        + " position",
                RefusedRows::dead);
    }

    private static DeadReply dead(ResultSet row) throws SQLException {
        Unsent unsent = SaidRows.unsent(row);
        VerbKey key = unsent.entry().key();
        String id = DeadRows.id(String.join("/", key.origin(), key.pluginId(), key.handler(), "" + key.ordinal()));
        return new DeadReply(
                id, unsent.entry(), unsent.ids(), row.getString(16), Instant.ofEpochMilli(row.getLong(17)));
    }

    /** Takes it over to be sent once more. */
    static boolean revive(Statements sql, VerbKey key, long fence) throws SQLException {
        return sql.run(
                        "UPDATE outbox SET state = 'pending', fence = ?" + ONE,
                        fence,
                        key.origin(),
                        key.pluginId(),
                        key.handler(),
                        key.ordinal())
                > 0;
    }

    /** Forgets one, because it is said again, or nobody wants it; whether it was there. */
    static boolean drop(Statements sql, VerbKey key) throws SQLException {
        return sql.run("DELETE FROM outbox" + ONE, key.origin(), key.pluginId(), key.handler(), key.ordinal()) > 0;
    }
}
