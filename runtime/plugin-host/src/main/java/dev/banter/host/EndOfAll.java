package dev.banter.host;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Ends the lives of plugins side by side, but none before those that use its classes. Used once, by one thread. */
final class EndOfAll {

    private final List<LoadedPlugin> plugins;
    private final Duration within;

    /** By generation. */
    private final Map<Integer, CompletableFuture<Void>> begun = new HashMap<>();

    /**
     * @param within how long all of it may take
     */
    EndOfAll(Collection<LoadedPlugin> plugins, Duration within) {
        this.plugins = List.copyOf(plugins);
        this.within = within;
    }

    /** Completes when all have ended, on any thread; never fails. */
    CompletableFuture<Void> begin() {
        Duration each = within.dividedBy(Math.max(1, rounds()));
        return CompletableFuture.allOf(
                plugins.stream().map(plugin -> end(plugin, each)).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> end(LoadedPlugin plugin, Duration each) {
        CompletableFuture<Void> known = begun.get(plugin.stored().generation());
        if (known != null) {
            return known;
        }
        CompletableFuture<?>[] users =
                users(plugin).stream().map(user -> end(user, each)).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> end = CompletableFuture.allOf(users)
                .thenCompose(ended -> plugin.life().endWithin(each));
        begun.put(plugin.stored().generation(), end);
        return end;
    }

    private List<LoadedPlugin> users(LoadedPlugin plugin) {
        return plugins.stream().filter(other -> other.uses(plugin)).toList();
    }

    /** How many there are at the most of which each uses the next. */
    private int rounds() {
        return plugins.stream().mapToInt(this::rounds).max().orElse(0);
    }

    private int rounds(LoadedPlugin plugin) {
        return 1 + users(plugin).stream().mapToInt(this::rounds).max().orElse(0);
    }
}
