package dev.banter.host;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What became of each jar that lies in the folder, by file name. Safe from any thread. */
final class Shelf {

    private final TreeMap<String, LoadReport> byFile = new TreeMap<>();

    synchronized void put(LoadReport report) {
        byFile.put(report.file(), report);
    }

    synchronized void remove(String file) {
        byFile.remove(file);
    }

    synchronized Optional<LoadReport> of(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    synchronized List<LoadReport> ofPlugin(String id) {
        return byFile.values().stream().filter(report -> report.id().equals(id)).toList();
    }

    synchronized Collection<LoadReport> all() {
        return List.copyOf(byFile.values());
    }
}
