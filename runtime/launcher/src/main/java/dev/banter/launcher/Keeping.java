package dev.banter.launcher;

import dev.banter.core.inbox.Inbox;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.time.Timers;
import dev.banter.launcher.settings.Settings;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import dev.banter.store.StoreException;
import java.time.InstantSource;
import java.util.Optional;

/** Where the bot keeps what must not be lost. */
final class Keeping {

    private Keeping() {}

    /** Opens the inbox: in a store that is closed with the other rooms, or in memory. */
    static Inbox inbox(Settings settings, Timers timers, Openings openings) throws StartException {
        InboxSettings size = InboxSettings.DEFAULT;
        Optional<Durability> durability = settings.durability();
        if (durability.isEmpty()) {
            return new MemoryInbox(size.remembered(), size.unfinished());
        }
        try {
            Store store = openings.add("the store", Store.open(settings.data(), durability.get(), settings.stop()));
            return store.inbox(size, timers, InstantSource.system());
        } catch (StoreException unusable) {
            throw new StartException(Exit.WRONG_SETTINGS, String.valueOf(unusable.getMessage()));
        }
    }
}
