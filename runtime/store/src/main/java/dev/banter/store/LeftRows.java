package dev.banter.store;

import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import java.sql.SQLException;
import java.util.List;

/**
 * What was left of a plugin's in a workspace, as rows: in the order in which it came, which is that of the numbers that SQLite
 * gives to rows.
 *
 * @param fence this process's number: rows with another are what was left
 * @param attempts how often a handler is called for a message at the most
 */
record LeftRows(WorkspaceId workspace, String pluginId, long fence, int attempts) {

    private static final String LEFT = "workspace = ? AND plugin = ? AND fence <> ? AND rowid > ?";

    /** The last row of a page. */
    static final String LAST =
            "SELECT max(position) FROM (SELECT rowid AS position FROM delivery WHERE state = 'open' AND "
                    + LEFT + " UNION ALL SELECT rowid AS position FROM delivery WHERE state = 'failed' AND " + LEFT
                    + " ORDER BY position LIMIT ?)";

    private static final String PAGE = " WHERE state IN ('open', 'failed') AND " + LEFT + " AND rowid <= ?";

    /**
     * Some of it.
     *
     * @param left what is not dead
     * @param first the row behind which it begins
     * @param last the row up to which it goes; the same when there was nothing more
     */
    record Page(List<Delivery> left, long first, long last) {

        /** Whether there was something, and none of it is to be done. */
        boolean isDead() {
            return left.isEmpty() && last > first;
        }
    }

    /** Takes over what comes behind a row; what was tried too often is dead. */
    Page claim(Statements sql, long after, int most, long now) throws SQLException {
        String of = workspace.id();
        long last = sql.number(LAST, of, pluginId, fence, after, of, pluginId, fence, after, most);
        if (last == 0) {
            return new Page(List.of(), after, after);
        }
        sql.run(
                "UPDATE delivery SET state = 'dead', changed = ?, reason = CASE WHEN reason = '' THEN 'the bot ended while"
                        + " it ran' ELSE reason END" + PAGE + " AND attempt >= ?",
                now,
                of,
                pluginId,
                fence,
                after,
                last,
                attempts);
        List<Delivery> left = sql.ask(
                "SELECT " + Deliveries.MESSAGE
                        + ", d.handler, d.attempt FROM (SELECT *, rowid AS position FROM delivery" + PAGE + ") d"
                        + Deliveries.MESSAGE_OF + " ORDER BY position",
                row -> Delivery.resumed(Deliveries.message(row), pluginId, row.getString(11), row.getInt(12)),
                of,
                pluginId,
                fence,
                after,
                last);
        sql.run(
                "UPDATE delivery SET state = 'open', fence = ?, changed = ?" + PAGE,
                fence,
                now,
                of,
                pluginId,
                fence,
                after,
                last);
        return new Page(left, after, last);
    }
}
