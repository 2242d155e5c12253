package dev.banter.launcher.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What needs which scopes; one row a set of scopes. */
final class ScopeTable {

    private final Map<String, List<String>> scopes = new TreeMap<>();

    /**
     * @param rows each {@code SCOPE SCOPE = NAME NAME NAME}; a row without scopes has names that need none
     */
    ScopeTable(String rows) {
        rows.lines().filter(row -> !row.isBlank()).forEach(row -> {
            String[] sides = row.split("=", 2);
            List<String> needed = words(sides[0]);
            words(sides[1]).forEach(name -> scopes.put(name, needed));
        });
    }

    /** Empty when the name is not in the table. */
    Optional<List<String>> of(String name) {
        return Optional.ofNullable(scopes.get(name));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
