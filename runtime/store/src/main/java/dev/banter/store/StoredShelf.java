package dev.banter.store;

import dev.banter.core.data.Shelf;
import dev.banter.core.data.TooMuch;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A shelf that survives the process. Safe from any thread. */
final class StoredShelf implements Shelf {

    /** Names are compared byte by byte, and no byte of one is as high as the last before which they stand. */
    static final String KEYS =
            "SELECT name FROM datum WHERE plugin = ? AND name >= ? AND name < ? || CAST(x'ff' AS TEXT) ORDER BY name";

    private final Writer writer;
    private final long most;

    /**
     * @param most how many characters one plugin may keep, its keys included
     */
    StoredShelf(Writer writer, long most) {
        this.writer = writer;
        this.most = most;
    }

    @Override
    public CompletionStage<Optional<String>> get(String plugin, String key) {
        return writer.write(sql -> find(sql, plugin, key));
    }

    @Override
    public CompletionStage<Boolean> put(String plugin, String key, String text) {
        return kept(plugin, sql -> put(sql, plugin, key, find(sql, plugin, key), text));
    }

    @Override
    public CompletionStage<Boolean> replace(String plugin, String key, Optional<String> expected, String text) {
        return kept(plugin, sql -> {
            Optional<String> before = find(sql, plugin, key);
            return before.equals(expected) ? put(sql, plugin, key, before, text) : Optional.of(false);
        });
    }

    @Override
    public CompletionStage<Boolean> delete(String plugin, String key) {
        return writer.write(sql -> {
            Optional<String> before = find(sql, plugin, key);
            if (before.isPresent()) {
                sql.run("DELETE FROM datum WHERE plugin = ? AND name = ?", plugin, key);
                grow(sql, plugin, -size(key, before));
            }
            return before.isPresent();
        });
    }

    @Override
    public CompletionStage<List<String>> keys(String plugin, String prefix) {
        return writer.write(sql -> sql.ask(KEYS, row -> row.getString(1), plugin, prefix, prefix));
    }

    /** Nothing of it is written where it says so by an empty result: it would be too much. */
    private CompletionStage<Boolean> kept(String plugin, Work<Optional<Boolean>> work) {
        return writer.write(work).thenApply(kept -> kept.orElseThrow(() -> TooMuch.of(plugin, most)));
    }

    private Optional<Boolean> put(Statements sql, String plugin, String key, Optional<String> before, String text)
            throws SQLException {
        long more = size(key, Optional.of(text)) - size(key, before);
        List<Long> now = sql.ask("SELECT size FROM shelf WHERE plugin = ?", row -> row.getLong(1), plugin);
        if (more > 0 && (now.isEmpty() ? 0 : now.get(0)) + more > most) {
            return Optional.empty();
        }
        sql.run(
                "INSERT INTO datum (plugin, name, value) VALUES (?, ?, ?) ON CONFLICT (plugin, name) DO UPDATE SET value ="
                        + " excluded.value",
                plugin,
                key,
                text);
        grow(sql, plugin, more);
        return Optional.of(true);
    }

    private static void grow(Statements sql, String plugin, long by) throws SQLException {
        sql.run(
                "INSERT INTO shelf (plugin, size) VALUES (?, ?) ON CONFLICT (plugin) DO UPDATE SET size = shelf.size +"
                        + " excluded.size",
                plugin,
                by);
    }

    private static long size(String key, Optional<String> text) {
        return text.isEmpty() ? 0 : (long) key.length() + text.get().length() + EACH;
    }

    private static Optional<String> find(Statements sql, String plugin, String key) throws SQLException {
        return sql
                .ask("SELECT value FROM datum WHERE plugin = ? AND name = ?", row -> row.getString(1), plugin, key)
                .stream()
                .findFirst();
    }
}
