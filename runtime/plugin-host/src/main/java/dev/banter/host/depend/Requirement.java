package dev.banter.host.depend;

import dev.banter.host.jar.JarName;
import java.util.Optional;

/**
 * A plugin that another needs.
 *
 * @param id its id
 * @param versions which of it will do
 */
public record Requirement(String id, Versions versions) {

    /** What an author may write, in a few words. */
    static final String HOW = "write \"billing\", \"billing 2\" or \"billing >=1.4 <3\"";

    /** Empty when it cannot be read. */
    static Optional<Requirement> of(String text) {
        String[] parts = text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([<>]=?) ", "$1")
                .split(" ", 2);
        return JarName.isId(parts[0])
                ? Versions.of(parts.length == 1 ? "" : parts[1]).map(versions -> new Requirement(parts[0], versions))
                : Optional.empty();
    }

    /** As an author writes it. */
    @Override
    public String toString() {
        return versions.any() ? id : id + " " + versions.text();
    }
}
