package dev.banter.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The plugins that answer, in the order in which they came. For one thread at a time. */
final class LivePlugins {

    private final Map<String, LoadedPlugin> byId = new LinkedHashMap<>();

    /** In the place of one with the same id. */
    void add(LoadedPlugin plugin) {
        byId.put(plugin.report().id(), plugin);
    }

    Optional<LoadedPlugin> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The plugin that came with this file. */
    Optional<LoadedPlugin> from(String file) {
        return byId.values().stream()
                .filter(plugin -> plugin.report().file().equals(file))
                .findFirst();
    }

    void remove(LoadedPlugin plugin) {
        byId.remove(plugin.report().id());
    }

    /** Takes all plugins out, the youngest first. */
    void clear(Consumer<LoadedPlugin> taker) {
        Deque<LoadedPlugin> youngestFirst = new ArrayDeque<>();
        new ArrayList<>(byId.values()).forEach(youngestFirst::push);
        byId.clear();
        youngestFirst.forEach(taker);
    }
}
