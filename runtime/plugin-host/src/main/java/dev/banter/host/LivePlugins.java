package dev.banter.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The plugins that answer, in the order in which they came. Safe from any thread: a stop may come while one is loaded. */
final class LivePlugins {

    private final Map<String, LoadedPlugin> byId = new LinkedHashMap<>();

    /** In the place of one with the same id. */
    synchronized void add(LoadedPlugin plugin) {
        byId.put(plugin.report().id(), plugin);
    }

    synchronized Optional<LoadedPlugin> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The plugin that came with this file. */
    synchronized Optional<LoadedPlugin> from(String file) {
        return byId.values().stream()
                .filter(plugin -> plugin.report().file().equals(file))
                .findFirst();
    }

    synchronized void remove(LoadedPlugin plugin) {
        byId.remove(plugin.report().id());
    }

    /** Takes all plugins out, the youngest first. */
    void clear(Consumer<LoadedPlugin> taker) {
        takeAll().forEach(taker);
    }

    private synchronized Deque<LoadedPlugin> takeAll() {
        Deque<LoadedPlugin> youngestFirst = new ArrayDeque<>();
        byId.values().forEach(youngestFirst::push);
        byId.clear();
        return youngestFirst;
    }
}
