package dev.banter.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The plugins that answer, in the order in which they came. For one thread at a time. */
final class LivePlugins {

    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /** A plugin that answers, and what it holds. */
    private record Entry(LoadReport report, Holdings holdings) {}

    void add(LoadReport report, Holdings holdings) {
        byId.put(report.id(), new Entry(report, holdings));
    }

    /** The report of the plugin that has this id. */
    Optional<LoadReport> withId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::report);
    }

    /** The report of the plugin that came with this file. */
    Optional<LoadReport> from(String file) {
        return byId.values().stream()
                .map(Entry::report)
                .filter(report -> report.file().equals(file))
                .findFirst();
    }

    /** Takes all plugins out, the youngest first. */
    void close() {
        Deque<Entry> youngestFirst = new ArrayDeque<>();
        new ArrayList<>(byId.values()).forEach(youngestFirst::push);
        byId.clear();
        youngestFirst.forEach(plugin -> plugin.holdings().close());
    }
}
