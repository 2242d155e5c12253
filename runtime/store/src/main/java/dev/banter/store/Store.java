package dev.banter.store;

import dev.banter.core.async.Stages;
import dev.banter.core.data.Shelf;
import dev.banter.core.gap.Cursors;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.job.JobBook;
import dev.banter.core.job.ReminderBook;
import dev.banter.core.outbox.Book;
import dev.banter.core.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must survive the process, in one file of a folder that one bot alone uses. Safe from any thread. */
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final StoreLock lock;
    private final Statements sql;
    private final Writer writer;
    private final long fence;

    private Store(StoreLock lock, Statements sql, Writer writer, long fence) {
        this.lock = lock;
        this.sql = sql;
        this.writer = writer;
        this.fence = fence;
    }

    /**
     * Opens the store of a folder; makes both where they are not there.
     *
     * @param folder the bot's data folder
     * @param durability what is to survive what
     * @param patience how long to wait for another bot to leave it
     * @return to be closed
     * @throws StoreException when it cannot be used; nothing was changed then
     */
    public static Store open(Path folder, Durability durability, Duration patience) {
        return open(folder, durability, patience, step -> {});
    }

    static Store open(Path folder, Durability durability, Duration patience, Consumer<Step> steps) {
        StoreFile file = StoreFile.in(folder);
        StoreLock lock = lock(folder, patience, file.troubles());
        try {
            return open(lock, file.write(durability), file.troubles(), steps);
        } catch (RuntimeException unusable) {
            closeQuietly(lock);
            throw unusable;
        }
    }

    private static Store open(StoreLock lock, Statements sql, Troubles troubles, Consumer<Step> steps) {
        Writer writer = new Writer(sql, troubles, steps);
        writer.start();
        try {
            return new Store(lock, sql, writer, begin(writer));
        } catch (CompletionException unwritten) {
            writer.close();
            closeQuietly(sql);
            throw troubles.of(Stages.cause(unwritten));
        }
    }

    private static StoreLock lock(Path folder, Duration patience, Troubles troubles) {
        try {
            return StoreLock.take(folder, Duration.ZERO, troubles);
        } catch (StoreException taken) {
            if (taken.kind() != StoreException.Kind.TAKEN || patience.isZero()) {
                throw taken;
            }
            log.info("another bot uses {}; up to {} ms are waited for its end", folder, patience.toMillis());
            return StoreLock.take(folder, patience, troubles);
        }
    }

    /** Every holder's number is higher than that of the one before, so that what an earlier one left can be told. */
    private static long begin(Writer writer) {
        return writer.write(sql -> {
                    sql.run(
                            "INSERT INTO lease (name, holder, fence) VALUES ('bot', ?, 0) ON CONFLICT (name) DO NOTHING",
                            "");
                    sql.run(
                            "UPDATE lease SET fence = fence + 1, holder = ? WHERE name = 'bot'",
                            "process " + ProcessHandle.current().pid());
                    return sql.number("SELECT fence FROM lease WHERE name = 'bot'");
                })
                .join();
    }

    /**
     * What has been taken in and is not finished.
     *
     * @param settings how much it holds, and for how long
     * @param timers when it is tried again what could not be written
     * @param clock tells how old things are
     * @return the one inbox of this store
     */
    public Inbox inbox(InboxSettings settings, Timers timers, InstantSource clock) {
        new Tidying(writer, settings.seen(), timers, clock).begin();
        return new StoredInbox(writer, fence, settings, timers, clock);
    }

    /**
     * What was said, and what has become of it.
     *
     * @param clock tells when Slack did not take something
     * @return the one book of this store
     */
    public Book book(InstantSource clock) {
        return new StoredBook(writer, fence, clock);
    }

    /**
     * Up to where channels have been heard.
     *
     * @return the one such of this store
     */
    public Cursors cursors() {
        return new StoredCursors(writer);
    }

    /**
     * What plugins keep.
     *
     * @param most how many characters one plugin may keep, its keys included
     * @return the one shelf of this store
     */
    public Shelf shelf(long most) {
        return new StoredShelf(writer, most);
    }

    /**
     * Where jobs stand.
     *
     * @return the one such of this store
     */
    public JobBook jobs() {
        return new StoredJobBook(writer);
    }

    /**
     * What plugins want to be reminded of.
     *
     * @param most how many reminders one plugin may have
     * @return the one such of this store
     */
    public ReminderBook reminders(int most) {
        return new StoredReminderBook(writer, most);
    }

    /** The number of this process among all that used the store. */
    long fence() {
        return fence;
    }

    Writer writer() {
        return writer;
    }

    /** Writes what waits, and closes the file. */
    @Override
    public void close() {
        writer.close();
        closeQuietly(sql);
        closeQuietly(lock);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            log.warn("the store was not closed as it should be, and lost nothing: {}", failure.toString());
        }
    }
}
