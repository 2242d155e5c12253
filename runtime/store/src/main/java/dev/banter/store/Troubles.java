package dev.banter.store;

import dev.banter.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says what the database complains of in words that help. */
record Troubles(Path file) {

    private static final int PRIMARY = 0xff;

    StoreException of(Throwable failure) {
        if (failure instanceof StoreException told) {
            return told;
        }
        return failure instanceof SQLException sql ? of(sql) : unusable(failure);
    }

    private StoreException of(SQLException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(String.valueOf(failure.getMessage()));
            case SQLITE_FULL ->
                new StoreException(
                        Kind.FULL,
                        file
                                + ": there is no room on the disk, so nothing more is taken in; make some, and it goes on by"
                                + " itself",
                        failure);
            case SQLITE_BUSY, SQLITE_LOCKED -> taken();
            default -> unusable(failure);
        };
    }

    /** Whether the same may be written later: what is wrong is wrong with the disk, and not with what was to be written. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof SQLException sql
                && switch (SQLiteErrorCode.getErrorCode(sql.getErrorCode() & PRIMARY)) {
                    case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_BUSY, SQLITE_LOCKED ->
                        true;
                    default -> false;
                };
    }

    StoreException foreign(String what) {
        return new StoreException(
                Kind.FOREIGN,
                file + " is not a store of Banter's: " + what
                        + ". It was left as it is; move it away, or give the bot another data folder");
    }

    StoreException newer(int version, int known) {
        return new StoreException(
                Kind.NEWER,
                file + " was written by a newer Banter: its tables are of version " + version + ", and this one knows "
                        + known + ". It was left as it is; start the newer one, or go back to a backup of before");
    }

    StoreException damaged(String what) {
        return new StoreException(
                Kind.DAMAGED,
                file + " is damaged (" + what + "). It was left as it is; put a backup in its place ('banter store"
                        + " backup' makes them), or move it away, and the bot begins anew without what was unfinished");
    }

    StoreException taken() {
        return new StoreException(
                Kind.TAKEN, file + ": another process uses it; end that one, or give this one another data folder");
    }

    StoreException unusable(Throwable failure) {
        return new StoreException(
                Kind.UNUSABLE,
                file + " cannot be read or written (" + failure.getMessage()
                        + "); see to it that the folder is there and its files are this user's",
                failure);
    }

    StoreException closed() {
        return new StoreException(Kind.CLOSED, file + ": nothing more is written, the bot is stopping");
    }
}
