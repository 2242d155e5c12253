package dev.banter.host.depend;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a jar says of its plugin, by its file name, its manifest and its {@code @Plugin}.
 *
 * @param file the jar's name in the folder
 * @param where the class with {@code @Plugin}; "the jar" where there is none
 * @param id the plugin's id; empty when it makes none
 * @param version its version, may be empty
 * @param requires what it needs, as far as it can be read
 * @param isReadable whether that is all that it needs
 * @param exports packages that it has for others, as far as it may have them
 * @param problems everything that is wrong so far
 */
public record Declaration(
        String file,
        String where,
        String id,
        String version,
        List<Requirement> requires,
        boolean isReadable,
        Set<String> exports,
        List<String> problems) {

    /** Copies the collections. */
    public Declaration {
        requires = List.copyOf(requires);
        exports = Collections.unmodifiableSet(new LinkedHashSet<>(exports));
        problems = List.copyOf(problems);
    }

    /**
     * Of a jar that cannot be read any further.
     *
     * @param file the jar's name
     * @param id the plugin's id, as far as it is known
     * @param version its version, as far as it is known
     * @param problems what is wrong
     * @return what is known of it
     */
    public static Declaration unread(String file, String id, String version, List<String> problems) {
        return new Declaration(file, "the jar", id, version, List.of(), false, Set.of(), problems);
    }

    /**
     * The ids of what it needs.
     *
     * @return in the order in which they were written
     */
    public List<String> needs() {
        return requires.stream().map(Requirement::id).toList();
    }
}
