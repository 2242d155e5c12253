package dev.banter.workspace.gate;

import java.util.Optional;

/**
 * Where everything begins: at the root, or beneath a key.
 *
 * @param key none when this machine alone can reach the workspace
 */
public record Entrance(Optional<AccessKey> key) {

    /** What every path begins with: nothing, or a slash and the key. */
    public String path() {
        return key.map(AccessKey::path).orElse("");
    }

    /**
     * What is asked for, seen from the entrance; nothing for who does not know the key.
     *
     * @param target a path, and perhaps a query
     */
    Optional<String> within(String target) {
        if (key.isEmpty()) {
            return Optional.of(target);
        }
        int end = target.indexOf('/', 1);
        boolean known = target.startsWith("/") && key.get().is(target.substring(1, end < 0 ? target.length() : end));
        return known ? Optional.of(end < 0 ? "" : target.substring(end)) : Optional.empty();
    }
}
