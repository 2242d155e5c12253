package dev.banter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the database over one connection; each statement is prepared once. Transactions are begun and ended in
 * SQLite's own words: after some failures it ends one by itself, and the driver's own keeping of them would not notice, so
 * that what came next would be written by halves. Of one thread at a time.
 */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Changes something; how many rows. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        try {
            return filled(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw dropped(sql, failure);
        }
    }

    /** Asks for rows. */
    <T> List<T> ask(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (ResultSet found = filled(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.read(found));
            }
            return all;
        } catch (SQLException failure) {
            throw dropped(sql, failure);
        }
    }

    /** After a failure the driver has closed the statement. */
    private SQLException dropped(String sql, SQLException failure) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException closedAlready) {
                failure.addSuppressed(closedAlready);
            }
        }
        return failure;
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Says something that is said once. */
    void say(String sql) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(sql);
        }
    }

    /** Asks for one number that is there. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return ask(sql, row -> row.getLong(1), values).get(0);
    }

    void begin() throws SQLException {
        say("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        say("COMMIT");
    }

    /** Undoes what was not committed; on a full disk, for one, SQLite has done so by itself. */
    void rollback(Throwable why) {
        try {
            say("ROLLBACK");
        } catch (SQLException undoneAlready) {
            why.addSuppressed(undoneAlready);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
