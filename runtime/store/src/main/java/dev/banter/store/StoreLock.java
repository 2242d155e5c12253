package dev.banter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Sees to it that one bot alone uses a store, while others may look at it. The lock is SQLite's own, on an empty file
 * beside the store: free when the process ends, however it ends, and it holds within a process as well.
 */
final class StoreLock implements AutoCloseable {

    private static final String NAME = "banter.lock";

    private final Connection connection;

    private StoreLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes a folder, which is made when it is not there; waits so long for another to leave it. */
    static StoreLock take(Path folder, Duration patience, Troubles troubles) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw troubles.unusable(unusable);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(NAME));
        try {
            return locked(source.getConnection());
        } catch (SQLException failure) {
            throw troubles.of(failure);
        }
    }

    private static StoreLock locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return new StoreLock(connection);
        } catch (SQLException taken) {
            connection.close();
            throw taken;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
