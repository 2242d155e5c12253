package dev.banter.store;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.message.Heard;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What handlers have yet to do, as rows.
 *
 * @param fence this process's number: rows with another are what earlier ones have left
 * @param attempts how often a handler is called for a message at the most
 */
record Deliveries(long fence, int attempts) {

    /** Characters: more than what is freed by chance. */
    private static final int SOME_ROOM = 65_536;

    /** Forgets some of what came before a moment. */
    static final String FORGET_SEEN =
            "DELETE FROM seen WHERE id IN (SELECT id FROM seen WHERE at < ? ORDER BY at LIMIT ?)";

    static final String ONE = "WHERE workspace = ? AND channel = ? AND ts = ? AND plugin = ? AND handler = ?";

    static final String MESSAGE =
            "m.workspace, m.channel, m.ts, m.author, m.thread, m.direct, m.addressed, m.mentioned, m.markup, m.text";

    /** Of a delivery {@code d}. */
    static final String MESSAGE_OF =
            " JOIN message m ON m.workspace = d.workspace AND m.channel = d.channel AND m.ts = d.ts";

    /** Takes a message in for a plugin; whether the plugin has not had it before. */
    boolean take(Statements sql, Delivery delivery, long now) throws SQLException {
        Heard message = delivery.message();
        if (!TakenRows.isNew(sql, message.key(), delivery.pluginId(), now) && !delivery.isConfirmed()) {
            return false;
        }
        sql.run(
                "INSERT INTO message (workspace, channel, ts, author, thread, direct, addressed, mentioned, markup, text,"
                        + " taken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace, channel, ts) DO"
                        + " NOTHING",
                message.workspace().id(),
                message.channel().id(),
                message.ts(),
                message.user().id(),
                message.threadTs(),
                message.direct() ? 1 : 0,
                message.addressed() ? 1 : 0,
                message.mentioned() ? 1 : 0,
                message.markup(),
                message.text(),
                now);
        int place = 0;
        for (String handler : delivery.handlers()) {
            sql.run(
                    "INSERT INTO delivery (workspace, channel, ts, plugin, handler, place, state, attempt, reason, fence,"
                            + " changed) VALUES (?, ?, ?, ?, ?, ?, 'open', 1, '', ?, ?) ON CONFLICT (workspace, channel,"
                            + " ts, plugin, handler) DO UPDATE SET state = 'open', attempt = 1, fence = excluded.fence",
                    message.workspace().id(),
                    message.channel().id(),
                    message.ts(),
                    delivery.pluginId(),
                    handler,
                    place++,
                    fence,
                    now);
        }
        return true;
    }

    /** Whether something comes for the first time. */
    static boolean isNew(Statements sql, String id, long now) throws SQLException {
        return sql.run("INSERT INTO seen (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, now) > 0;
    }

    /** A handler does nothing more for a message; how many rows that changes. */
    int done(Statements sql, Delivery delivery, String handler, HandlerOutcome outcome, long now) throws SQLException {
        Heard message = delivery.message();
        String workspace = message.workspace().id();
        String channel = message.channel().id();
        return switch (outcome.state()) {
            case LEFT ->
                sql.run(
                        "UPDATE delivery SET attempt = ?, fence = 0 " + ONE,
                        delivery.before(),
                        workspace,
                        channel,
                        message.ts(),
                        delivery.pluginId(),
                        handler);
            case FAILED ->
                sql.run(
                        "UPDATE delivery SET state = CASE WHEN attempt >= ? THEN 'dead' ELSE 'failed' END, reason = ?,"
                                + " changed = ? " + ONE,
                        attempts,
                        outcome.reason(),
                        now,
                        workspace,
                        channel,
                        message.ts(),
                        delivery.pluginId(),
                        handler);
            case DONE ->
                sql.run("DELETE FROM delivery " + ONE, workspace, channel, message.ts(), delivery.pluginId(), handler)
                        + SaidRows.forgetSent(sql, message.key().toString(), delivery.pluginId(), handler)
                        + forget(sql, message);
        };
    }

    /** A handler is about to be called for what was left. */
    int begun(Statements sql, Delivery delivery, String handler) throws SQLException {
        Heard message = delivery.message();
        return sql.run(
                "UPDATE delivery SET attempt = ? " + ONE,
                delivery.attempt(),
                message.workspace().id(),
                message.channel().id(),
                message.ts(),
                delivery.pluginId(),
                handler);
    }

    /** Whether a handler may be called again for a message; false where it was called for anything else. */
    static boolean isOpen(Statements sql, String origin, String pluginId, String handler) throws SQLException {
        String[] message = origin.split("/", -1);
        return message.length == 3
                && sql.number(
                                "SELECT count(*) FROM delivery " + ONE,
                                message[0],
                                message[1],
                                message[2],
                                pluginId,
                                handler)
                        > 0;
    }

    /** Forgets a message for which there is nothing more to do. */
    static int forget(Statements sql, Heard message) throws SQLException {
        return sql.run(
                "DELETE FROM message WHERE workspace = ? AND channel = ? AND ts = ? AND NOT EXISTS (SELECT 1 FROM delivery d"
                        + " WHERE d.workspace = message.workspace AND d.channel = message.channel AND d.ts ="
                        + " message.ts)",
                message.workspace().id(),
                message.channel().id(),
                message.ts());
    }

    /** Of the first ten columns: {@link #MESSAGE}. */
    static Heard message(ResultSet row) throws SQLException {
        return new Heard(
                new WorkspaceId(row.getString(1)),
                new ChannelId(row.getString(2)),
                new UserId(row.getString(4)),
                row.getString(3),
                row.getString(5),
                row.getInt(6) != 0,
                row.getInt(7) != 0,
                row.getInt(8) != 0,
                row.getString(9),
                row.getString(10));
    }

    /** Writes something that needs room, and takes it out again. */
    static int probe(Statements sql) throws SQLException {
        String id = "x".repeat(SOME_ROOM);
        return sql.run("INSERT INTO seen (id, at) VALUES (?, 0)", id) + sql.run("DELETE FROM seen WHERE id = ?", id);
    }
}
