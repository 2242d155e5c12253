package dev.banter.store;

import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.Note;
import dev.banter.core.job.ReminderBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A reminder book that survives the process. Safe from any thread. */
final class StoredReminderBook implements ReminderBook {

    private static final String NOTE =
            "SELECT id, plugin, name, item, value, due, attempts, reason, changed FROM reminder ";

    private static final String PLACE = "WHERE plugin = ? AND name = ? AND item = ?";

    /** One that has taken a note's place, or came after it was taken back, is another. */
    private static final String THIS_ONE = PLACE + " AND id = ?";

    private final Writer writer;
    private final int most;

    /**
     * @param most how many reminders one plugin may have
     */
    StoredReminderBook(Writer writer, int most) {
        this.writer = writer;
        this.most = most;
    }

    @Override
    public CompletionStage<Boolean> set(Note note) {
        return writer.write(sql -> {
            long others = sql.number(
                    "SELECT count(*) FROM reminder WHERE plugin = ? AND NOT (name = ? AND item = ?)",
                    note.pluginId(),
                    note.name(),
                    note.key());
            return others < most && put(sql, note) > 0;
        });
    }

    private static int put(Statements sql, Note note) throws SQLException {
        return sql.run(
                "INSERT INTO reminder (plugin, name, item, id, value, due, earliest, attempts, state, reason, changed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 'waiting', '', 0) ON CONFLICT (plugin, name, item) DO UPDATE"
                        + " SET id = excluded.id, value = excluded.value, due = excluded.due, earliest ="
                        + " excluded.earliest, attempts = 0, state = 'waiting', reason = ''",
                note.pluginId(),
                note.name(),
                note.key(),
                note.id(),
                note.text(),
                note.due().toEpochMilli(),
                note.due().toEpochMilli());
    }

    @Override
    public CompletionStage<Boolean> cancel(String pluginId, String name, String key) {
        return writer.write(sql -> sql.run("DELETE FROM reminder " + PLACE, pluginId, name, key) > 0);
    }

    @Override
    public CompletionStage<List<Note>> list(String pluginId, String name) {
        return writer.write(sql -> sql.ask(
                NOTE + "WHERE plugin = ? AND name = ? AND state = 'waiting' ORDER BY due, item",
                StoredReminderBook::note,
                pluginId,
                name));
    }

    @Override
    public CompletionStage<List<Note>> take(Instant now, Instant until, int many) {
        return writer.write(sql -> {
            List<Note> due = sql.ask(
                    NOTE + "WHERE state = 'waiting' AND earliest <= ? ORDER BY earliest LIMIT ?",
                    StoredReminderBook::note,
                    now.toEpochMilli(),
                    many);
            for (Note note : due) {
                later(sql, note, until);
            }
            return due;
        });
    }

    private static int later(Statements sql, Note note, Instant until) throws SQLException {
        return sql.run(
                "UPDATE reminder SET earliest = ? " + THIS_ONE,
                until.toEpochMilli(),
                note.pluginId(),
                note.name(),
                note.key(),
                note.id());
    }

    @Override
    public CompletionStage<Optional<Instant>> next() {
        return writer.write(sql -> sql
                .ask(
                        "SELECT earliest FROM reminder WHERE state = 'waiting' ORDER BY earliest LIMIT 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .stream()
                .findFirst());
    }

    @Override
    public CompletionStage<?> wake(String pluginId) {
        return writer.write(
                sql -> sql.run("UPDATE reminder SET earliest = due WHERE plugin = ? AND earliest <> due", pluginId));
    }

    @Override
    public CompletionStage<Boolean> begun(Note note) {
        return writer.write(sql -> sql.run(
                        "UPDATE reminder SET attempts = ? " + THIS_ONE,
                        note.attempts(),
                        note.pluginId(),
                        note.name(),
                        note.key(),
                        note.id())
                > 0);
    }

    @Override
    public CompletionStage<?> done(Note note) {
        return writer.write(sql -> delete(sql, note));
    }

    private static int delete(Statements sql, Note note) throws SQLException {
        return sql.run("DELETE FROM reminder " + THIS_ONE, note.pluginId(), note.name(), note.key(), note.id());
    }

    @Override
    public CompletionStage<?> later(Note note, Instant until) {
        return writer.write(sql -> later(sql, note, until));
    }

    @Override
    public CompletionStage<?> dead(DeadReminder dead) {
        Note note = dead.note();
        return writer.write(sql -> sql.run(
                "UPDATE reminder SET state = 'dead', attempts = ?, reason = ?, changed = ? " + THIS_ONE,
                note.attempts(),
                dead.reason(),
                dead.since().toEpochMilli(),
                note.pluginId(),
                note.name(),
                note.key(),
                note.id()));
    }

    @Override
    public CompletionStage<List<DeadReminder>> dead() {
        return writer.write(sql -> sql.ask(
                NOTE + "WHERE state = 'dead' ORDER BY changed, plugin, name, item",
                row -> new DeadReminder(note(row), row.getString(8), Instant.ofEpochMilli(row.getLong(9)))));
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getInt(7));
    }

    @Override
    public CompletionStage<Boolean> revive(DeadReminder dead) {
        Note note = dead.note();
        return writer.write(sql -> sql.run(
                        "UPDATE reminder SET state = 'waiting', earliest = due, attempts = ? " + THIS_ONE
                                + " AND state = 'dead'",
                        note.attempts(),
                        note.pluginId(),
                        note.name(),
                        note.key(),
                        note.id())
                > 0);
    }

    @Override
    public CompletionStage<Boolean> drop(DeadReminder dead) {
        Note note = dead.note();
        return writer.write(sql -> sql.run(
                        "DELETE FROM reminder " + THIS_ONE + " AND state = 'dead'",
                        note.pluginId(),
                        note.name(),
                        note.key(),
                        note.id())
                > 0);
    }
}
