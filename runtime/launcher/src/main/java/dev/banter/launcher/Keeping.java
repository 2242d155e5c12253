package dev.banter.launcher;

import dev.banter.core.data.MemoryShelf;
import dev.banter.core.data.Shelf;
import dev.banter.core.gap.Cursors;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.job.Diary;
import dev.banter.core.job.JobBook;
import dev.banter.core.job.MemoryJobBook;
import dev.banter.core.job.MemoryReminderBook;
import dev.banter.core.job.ReminderBook;
import dev.banter.core.outbox.Book;
import dev.banter.core.time.Timers;
import dev.banter.launcher.settings.Settings;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import dev.banter.store.StoreException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the bot keeps what must not be lost: in a store, or in memory.
 *
 * @param inbox what was taken in
 * @param cursors up to where channels have been heard
 * @param book what was said
 * @param shelf what plugins keep
 * @param jobs where jobs stand
 * @param reminders what plugins want to be reminded of
 */
record Keeping(Inbox inbox, Cursors cursors, Book book, Shelf shelf, JobBook jobs, ReminderBook reminders) {

    /** Characters that one plugin may keep. */
    private static final long SHELF = 64_000_000;

    /** Opens it. A store is closed with the other rooms. */
    static Keeping open(Settings settings, Timers timers, Openings openings) throws StartException {
        Settings.Survival survival = settings.survival();
        InboxSettings size = InboxSettings.DEFAULT.trying(survival.attempts()).knowing(survival.seen());
        Optional<Durability> durability = survival.durability();
        if (durability.isEmpty()) {
            return new Keeping(
                    new MemoryInbox(size.remembered(), size.unfinished()),
                    Cursors.NONE,
                    Book.NONE,
                    new MemoryShelf(SHELF),
                    new MemoryJobBook(),
                    new MemoryReminderBook(Diary.REMINDERS));
        }
        try {
            Store store = openings.add("the store", Store.open(settings.data(), durability.get(), settings.stop()));
            return new Keeping(
                    store.inbox(size, timers, InstantSource.system()),
                    store.cursors(),
                    store.book(InstantSource.system()),
                    store.shelf(SHELF),
                    store.jobs(),
                    store.reminders(Diary.REMINDERS));
        } catch (StoreException unusable) {
            throw new StartException(Exit.WRONG_SETTINGS, String.valueOf(unusable.getMessage()));
        }
    }
}
