package dev.banter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks after the store of a folder: whether it is whole, a copy of it, and less of it on the disk. */
public final class Upkeep {

    private static final String LEFT =
            "SELECT plugin, sum(calls), sum(messages) FROM (SELECT plugin, 1 AS calls, 0 AS messages FROM delivery WHERE"
                    + " state IN ('open', 'failed') UNION ALL SELECT plugin, 0, 1 FROM outbox WHERE state = 'pending')"
                    + " GROUP BY plugin ORDER BY plugin";

    private final Path folder;
    private final StoreFile file;

    /**
     * @param folder the bot's data folder
     */
    public Upkeep(Path folder) {
        this.folder = folder;
        this.file = StoreFile.in(folder);
    }

    /**
     * What was found.
     *
     * @param file where
     * @param version of the tables
     * @param bytes on the disk, without what is about to be written into it
     * @param unused bytes of those that hold nothing any more
     * @param rows how many each table has
     * @param left what plugins have yet to do
     * @param problems what does not hold together; empty when all is well
     */
    public record Findings(
            Path file,
            int version,
            long bytes,
            long unused,
            Map<String, Long> rows,
            List<Left> left,
            List<String> problems) {}

    /**
     * What a plugin has yet to do. Of one that is not there any more it stays for as long as the plugin does not come back.
     *
     * @param pluginId whose
     * @param calls how often its handlers are to be called
     * @param messages how many are to be sent
     */
    public record Left(String pluginId, long calls, long messages) {}

    /**
     * Whether there is a store.
     *
     * @return false before the first start
     */
    public boolean exists() {
        return file.exists();
    }

    /**
     * Reads all of it. A bot may use it meanwhile.
     *
     * @return what was found
     * @throws StoreException when it is not Banter's, or cannot be read
     */
    public Findings check() {
        return check(file);
    }

    private static Findings check(StoreFile file) {
        try (Statements sql = file.read()) {
            int version = file.version(sql);
            List<String> problems = new ArrayList<>(sql.ask("PRAGMA integrity_check", row -> row.getString(1)));
            problems.removeIf("ok"::equals);
            Map<String, Long> rows = new LinkedHashMap<>();
            if (problems.isEmpty()) {
                for (String table : sql.ask(
                        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", row -> row.getString(1))) {
                    rows.put(table, sql.number("SELECT count(*) FROM " + table));
                }
            }
            long page = sql.number("PRAGMA page_size");
            return new Findings(
                    file.path(),
                    version,
                    page * sql.number("PRAGMA page_count"),
                    page * sql.number("PRAGMA freelist_count"),
                    rows,
                    rows.containsKey("outbox") ? sql.ask(LEFT, Upkeep::left) : List.of(),
                    problems);
        } catch (SQLException failure) {
            throw file.troubles().of(failure);
        }
    }

    private static Left left(ResultSet row) throws SQLException {
        return new Left(row.getString(1), row.getLong(2), row.getLong(3));
    }

    /**
     * Copies it as it is at one moment. A bot may use it meanwhile.
     *
     * @param to a file that is not there yet
     * @return what was found in the copy
     * @throws StoreException when it cannot be read, or not be written there
     */
    public Findings backup(Path to) {
        if (Files.exists(to)) {
            throw new StoreException(
                    StoreException.Kind.UNUSABLE, to + ": is there already, and is left as it is; name another file");
        }
        StoreFile copy = StoreFile.at(to);
        try (Statements sql = file.read()) {
            file.version(sql);
            PrivateFile.create(to);
            copyInto(copy, sql);
        } catch (SQLException failure) {
            throw file.troubles().of(failure);
        } catch (IOException failure) {
            throw copy.troubles().unusable(failure);
        }
        return check(copy);
    }

    /** What is made by halves would stand in the way of the next try. */
    private void copyInto(StoreFile copy, Statements sql) {
        try {
            sql.say("VACUUM INTO '" + copy.path().toString().replace("'", "''") + "'");
        } catch (SQLException failure) {
            copy.delete();
            StoreException trouble = copy.troubles().of(failure);
            // the copy was empty: what does not hold together is what was to be copied
            throw trouble.kind() == StoreException.Kind.DAMAGED
                    ? file.troubles().of(failure)
                    : trouble;
        }
    }

    /**
     * Gives back to the disk what holds nothing any more. No bot may use it.
     *
     * @return how many bytes less it is
     * @throws StoreException when a bot uses it, or it cannot be used
     */
    public long compact() {
        StoreLock lock = StoreLock.take(folder, Duration.ZERO, file.troubles());
        try (lock;
                Statements sql = file.write(Durability.FULL)) {
            long before = Files.size(file.path());
            sql.say("VACUUM");
            sql.say("PRAGMA wal_checkpoint(TRUNCATE)");
            return before - Files.size(file.path());
        } catch (SQLException failure) {
            throw file.troubles().of(failure);
        } catch (IOException failure) {
            throw file.troubles().unusable(failure);
        }
    }
}
