package dev.banter.host;

import dev.banter.host.depend.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** All of them. */
    synchronized List<LoadedPlugin> all() {
        return List.copyOf(byId.values());
    }

    /** Those that require a plugin, and those that require them: whoever needs another comes after it. */
    List<LoadedPlugin> requiring(String id) {
        Set<String> ids = new HashSet<>(Set.of(id));
        List<LoadedPlugin> found = new ArrayList<>();
        for (LoadedPlugin plugin : Order.of(all(), LoadedPlugin::declared)) {
            if (!Collections.disjoint(plugin.needs().keySet(), ids)) {
                ids.add(plugin.stored().id());
                found.add(plugin);
            }
        }
        return found;
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
