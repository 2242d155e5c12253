package dev.banter.store;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.message.Heard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** What was tried too often, as rows. */
final class DeadRows {

    /** Letters and digits by which people name one: among thousands of them no two are alike, as good as ever. */
    private static final int NAME = 8;

    private DeadRows() {}

    static List<DeadLetter> list(Statements sql) throws SQLException {
        return sql.ask(
                "SELECT " + Deliveries.MESSAGE + ", d.plugin, d.handler, d.attempt, d.reason, d.changed"
                        + " FROM delivery d" + Deliveries.MESSAGE_OF
                        + " WHERE d.state = 'dead' ORDER BY d.changed, m.ts, d.place",
                DeadRows::letter);
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
