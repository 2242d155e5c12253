package dev.banter.store;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.message.Heard;
import dev.banter.core.right.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** What was tried too often, as rows. */
final class DeadRows {

    /** Letters and digits by which people name one: among thousands of them no two are alike, as good as ever. */
    private static final int NAME = 8;

    /** Of each workspace: a handler that fails at everything would fill the disk. */
    static final int MOST = 10_000;

    /** Some of those that failed before a moment. */
    static final String EXPIRE =
            "UPDATE delivery SET state = 'dead', changed = ?, reason = reason || ? WHERE rowid IN (SELECT"
                    + " rowid FROM delivery WHERE state = 'failed' AND changed < ? ORDER BY changed LIMIT ?)";

    /** Each is looked for behind the last, so that what they have is not counted. */
    private static final String WORKSPACES =
            "WITH RECURSIVE found (workspace) AS (SELECT min(workspace) FROM delivery WHERE state = 'dead' UNION ALL SELECT"
                    + " (SELECT min(workspace) FROM delivery WHERE state = 'dead' AND workspace > found.workspace) FROM found"
                    + " WHERE workspace IS NOT NULL) SELECT workspace FROM found WHERE workspace IS NOT NULL";

    private static final String LETTER = "SELECT " + Deliveries.MESSAGE
            + ", d.plugin, d.handler, d.attempt, d.reason, d.changed FROM delivery d" + Deliveries.MESSAGE_OF
            + " WHERE d.state = 'dead'";

    /** Those of a workspace behind the last ones. */
    static final String TOO_MANY =
            LETTER + " AND d.workspace = ? ORDER BY d.changed DESC, d.rowid DESC LIMIT ? OFFSET ?";

    private DeadRows() {}

    /**
     * Has some of those die that failed long ago: nobody wants to be answered weeks later.
     *
     * @param before when they failed at the latest, in milliseconds since 1970
     * @param age how long ago that is
     * @param most how many of them, the oldest first
     * @return how many there were
     */
    static int expire(Statements sql, long before, Duration age, int most, long now) throws SQLException {
        return sql.run(EXPIRE, now, "; it was not tried again within " + Span.words(age), before, most);
    }

    /** Drops some of those that a workspace has too many of; how many. */
    static int crop(Statements sql, int most) throws SQLException {
        int dropped = 0;
        for (String workspace : sql.ask(WORKSPACES, row -> row.getString(1))) {
            for (DeadLetter letter : sql.ask(TOO_MANY, DeadRows::letter, workspace, most - dropped, MOST)) {
                dropped += drop(sql, letter) ? 1 : 0;
            }
        }
        return dropped;
    }

    static List<DeadLetter> list(Statements sql) throws SQLException {
        return sql.ask(LETTER + " ORDER BY d.changed, m.ts, d.place", DeadRows::letter);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Heard message = Deliveries.message(row);
        String plugin = row.getString(11);
        String handler = row.getString(12);
        return new DeadLetter(
                id(message.key() + "/" + plugin + "/" + handler),
                message,
                plugin,
                handler,
                row.getInt(13),
                row.getString(14),
                Instant.ofEpochMilli(row.getLong(15)));
    }

    static String id(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Takes it over to be tried once more; if the process ends meanwhile, it is dead again after the next start. */
    static boolean revive(Statements sql, DeadLetter letter, long fence, long now) throws SQLException {
        Heard message = letter.message();
        int revived = sql.run(
                "UPDATE delivery SET state = 'open', fence = ?, changed = ? " + Deliveries.ONE + " AND state = 'dead'",
                fence,
                now,
                message.workspace().id(),
                message.channel().id(),
                message.ts(),
                letter.pluginId(),
                letter.handler());
        return revived > 0;
    }

    static boolean drop(Statements sql, DeadLetter letter) throws SQLException {
        Heard message = letter.message();
        int dropped = sql.run(
                "DELETE FROM delivery " + Deliveries.ONE + " AND state = 'dead'",
                message.workspace().id(),
                message.channel().id(),
                message.ts(),
                letter.pluginId(),
                letter.handler());
        if (dropped == 0) {
            return false;
        }
        SaidRows.forgetSent(sql, message.key().toString(), letter.pluginId(), letter.handler());
        Deliveries.forget(sql, message);
        return true;
    }
}
