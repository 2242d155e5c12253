package dev.banter.store;

import dev.banter.core.message.MessageKey;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which plugin was handed which message. There is a row for each, for days, so they are as short as can be. */
final class TakenRows {

    /** As Slack writes it: seconds and microseconds. */
    private static final Pattern TS = Pattern.compile("(\\d{1,12})\\.(\\d{6})");

    static final String FORGET =
            "DELETE FROM taken WHERE (ts, scope) IN (SELECT ts, scope FROM taken WHERE ts < ? AND ts <"
                    + " (SELECT max(ts) FROM taken) - ? ORDER BY ts LIMIT ?)";

    private TakenRows() {}

    /** Whether a plugin is handed a message for the first time. */
    static boolean isNew(Statements sql, MessageKey message, String pluginId, long now) throws SQLException {
        Matcher ts = TS.matcher(message.ts());
        if (!ts.matches()) {
            return Deliveries.isNew(sql, message + "/" + pluginId, now);
        }
        long micros = Long.parseLong(ts.group(1) + ts.group(2));
        long scope =
                scope(sql, message.workspace().id() + "/" + message.channel().id() + "/" + pluginId);
        return sql.run("INSERT INTO taken (ts, scope) VALUES (?, ?) ON CONFLICT (ts, scope) DO NOTHING", micros, scope)
                > 0;
    }

    /** Asked for each time: what is remembered of a transaction that was undone would be somebody else's number. */
    private static long scope(Statements sql, String name) throws SQLException {
        List<Long> known = sql.ask("SELECT id FROM scope WHERE name = ?", row -> row.getLong(1), name);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        long next = sql.number("SELECT coalesce(max(id), 0) + 1 FROM scope");
        sql.run("INSERT INTO scope (id, name) VALUES (?, ?)", next, name);
        return next;
    }

    /**
     * Forgets some of what is too old to come again, by the bot's clock and by Slack's: one of them alone may be wrong.
     *
     * @param before what was posted before this, in milliseconds since 1970 by the bot's clock, is too old
     * @param age how much older than the last message, in milliseconds, is too old
     * @param most how many of them, the oldest first
     * @return how many there were
     */
    static int forget(Statements sql, long before, long age, int most) throws SQLException {
        return sql.run(FORGET, before * 1_000, age * 1_000, most);
    }
}
