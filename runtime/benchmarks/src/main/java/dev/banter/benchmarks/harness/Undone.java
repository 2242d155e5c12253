package dev.banter.benchmarks.harness;

import dev.banter.core.time.SystemTimers;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What a bot has given up, and lists as a dead letter for people to look at. */
final class Undone {

    private Undone() {}

    /**
     * Reads it when the bot is over.
     *
     * @param data its data folder
     * @return each with the reason
     */
    static List<String> in(Path data) {
        try (Store store = Store.open(data, Durability.FULL, Duration.ZERO);
                SystemTimers timers = new SystemTimers()) {
            return store
                    .inbox(InboxSettings.DEFAULT, timers, InstantSource.system())
                    .dead()
                    .toCompletableFuture()
                    .join()
                    .stream()
                    .map(letter -> letter.message().text() + ": " + letter.reason())
                    .toList();
        }
    }
}
