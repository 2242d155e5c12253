package dev.banter.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is to be written together: all of it, or nothing. May be performed more than once, after being undone. */
@FunctionalInterface
interface Work<T extends @Nullable Object> {

    /** Writes. On the writer's thread, within its transaction. */
    T perform(Statements sql) throws SQLException;
}
