package dev.banter.core.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A shelf that is empty again when the process ends. */
public final class MemoryShelf implements Shelf {

    private final long most;

    // Guarded by this.
    private final Map<String, NavigableMap<String, String>> byPlugin = new HashMap<>();

    /**
     * @param most how many characters one plugin may keep, its keys included
     */
    public MemoryShelf(long most) {
        this.most = most;
    }

    private NavigableMap<String, String> of(String plugin) {
        return byPlugin.computeIfAbsent(plugin, first -> new TreeMap<>());
    }

    @Override
    public synchronized CompletionStage<Optional<String>> get(String plugin, String key) {
        return CompletableFuture.completedStage(Optional.ofNullable(of(plugin).get(key)));
    }

    @Override
    public synchronized CompletionStage<Boolean> put(String plugin, String key, String text) {
        long others = of(plugin).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .mapToLong(entry -> size(entry.getKey(), entry.getValue()))
                .sum();
        if (others + size(key, text) > most) {
            return CompletableFuture.failedStage(TooMuch.of(plugin, most));
        }
        of(plugin).put(key, text);
        return CompletableFuture.completedStage(true);
    }

    private static long size(String key, String text) {
        return (long) key.length() + text.length() + EACH;
    }

    @Override
    public synchronized CompletionStage<Boolean> replace(
            String plugin, String key, Optional<String> expected, String text) {
        return expected.equals(Optional.ofNullable(of(plugin).get(key)))
                ? put(plugin, key, text)
                : CompletableFuture.completedStage(false);
    }

    @Override
    public synchronized CompletionStage<Boolean> delete(String plugin, String key) {
        return CompletableFuture.completedStage(of(plugin).remove(key) != null);
    }

    @Override
    public synchronized CompletionStage<List<String>> keys(String plugin, String prefix) {
        return CompletableFuture.completedStage(of(plugin).tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList());
    }
}
