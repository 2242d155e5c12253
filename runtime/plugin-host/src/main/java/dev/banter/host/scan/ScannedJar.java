package dev.banter.host.scan;

import java.util.List;
import java.util.Set;

/**
 * What is in a jar. Strings only: no class of it has been loaded.
 *
 * @param candidates the methods that are annotated as handlers, by class name, then by place in the class
 * @param classes the names of all classes in the jar
 */
public record ScannedJar(List<HandlerCandidate> candidates, Set<String> classes) {

    /** Copies the collections. */
    public ScannedJar {
        candidates = List.copyOf(candidates);
        classes = Set.copyOf(classes);
    }
}
