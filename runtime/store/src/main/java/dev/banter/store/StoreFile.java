package dev.banter.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file, and whether it may be written: what is not Banter's, or does not hold together, is only looked at. */
final class StoreFile {

    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

    private static final String NAME = "banter.db";

    /** "BNTR": by this SQLite and the tool {@code file} tell whose a database is. */
    private static final int OURS = 0x424e5452;

    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** How long to wait for a backup that is being made. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** Bytes of the log beside it: after a rush it is made so small again. */
    private static final int LOG = 16 * 1024 * 1024;

    private final Path path;
    private final Troubles troubles;

    private StoreFile(Path path) {
        this.path = path;
        this.troubles = new Troubles(path);
    }

    static StoreFile in(Path folder) {
        return new StoreFile(folder.resolve(NAME));
    }

    static StoreFile at(Path file) {
        return new StoreFile(file);
    }

    Path path() {
        return path;
    }

    Troubles troubles() {
        return troubles;
    }

    /** Whether there is anything in it. */
    boolean exists() {
        try {
            return Files.exists(path) && Files.size(path) > 0;
        } catch (IOException unreadable) {
            throw troubles.unusable(unreadable);
        }
    }

    /** Opens it to be read; changes nothing. */
    Statements read() {
        mustBeDatabase();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        return open(config);
    }

    /** Opens it to be written, makes it where there is none, and brings its tables up to date. */
    Statements write(Durability durability) {
        int version = exists() ? version() : 0;
        create();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.valueOf(durability.synchronous()));
        config.setJournalSizeLimit(LOG);
        config.setBusyTimeout(PATIENCE_MILLIS);
        Statements sql = open(config);
        try {
            if (version < Schema.VERSION) {
                if (version > 0) {
                    log.info(
                            "{} has tables of version {}; they are brought to {}, which takes a while where there is much in"
                                    + " them",
                            path,
                            version,
                            Schema.VERSION);
                }
                sql.begin();
                Schema.renew(sql, version);
                sql.say("PRAGMA application_id = " + OURS);
                sql.say("PRAGMA user_version = " + Schema.VERSION);
                sql.commit();
            }
            return sql;
        } catch (SQLException | RuntimeException failure) {
            throw closed(sql, failure);
        }
    }

    /** Makes it, for its owner alone, where it is not there. */
    void create() {
        try {
            if (Files.notExists(path)) {
                PrivateFile.create(path);
            }
        } catch (IOException unusable) {
            throw troubles.unusable(unusable);
        }
    }

    /** Takes away one that was just made. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            log.warn("{} is no whole copy, and cannot be deleted ({}); delete it", path, stays.toString());
        }
    }

    /** Whose it is, whether it holds together, and of which version. */
    private int version() {
        try (Statements sql = read()) {
            int version = version(sql);
            List<String> damages = sql.ask("PRAGMA quick_check(1)", row -> row.getString(1));
            if (!damages.equals(List.of("ok"))) {
                throw troubles.damaged(damages.get(0));
            }
            return version;
        } catch (SQLException failure) {
            throw troubles.of(failure);
        }
    }

    /** Of which version the tables are; 0 when there are none. */
    int version(Statements sql) throws SQLException {
        long owner = sql.number("PRAGMA application_id");
        long tables = sql.number("SELECT count(*) FROM sqlite_master");
        if (owner != OURS && (owner != 0 || tables > 0)) {
            throw troubles.foreign("it is a database of another program");
        }
        int version = (int) sql.number("PRAGMA user_version");
        if (version > Schema.VERSION) {
            throw troubles.newer(version, Schema.VERSION);
        }
        if (version < 0 || (version == 0 && tables > 0)) {
            throw troubles.damaged("there is no version " + version + " of its tables");
        }
        return version;
    }

    private void mustBeDatabase() {
        byte[] beginning = new byte[DATABASE.length];
        try (InputStream bytes = Files.newInputStream(path)) {
            int length = bytes.readNBytes(beginning, 0, beginning.length);
            if (length < beginning.length || !Arrays.equals(beginning, DATABASE)) {
                throw troubles.foreign("it does not begin like a database");
            }
        } catch (IOException unreadable) {
            throw troubles.unusable(unreadable);
        }
    }

    private Statements open(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        try {
            return new Statements(source.getConnection());
        } catch (SQLException failure) {
            throw troubles.of(failure);
        }
    }

    private StoreException closed(Statements sql, Exception failure) {
        try (sql) {
            return troubles.of(failure);
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            return troubles.of(failure);
        }
    }
}
