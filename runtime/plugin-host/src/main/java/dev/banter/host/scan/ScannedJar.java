package dev.banter.host.scan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is in a jar. Strings only: no class of it has been loaded.
 *
 * @param marks what its classes say of the plugin, by class name
 * @param candidates the methods that are annotated as handlers, by class name, then by place in the class
 * @param classes the names of all classes in the jar
 */
public record ScannedJar(List<PluginMark> marks, List<HandlerCandidate> candidates, Set<String> classes) {

    /** Copies the collections. */
    public ScannedJar {
        marks = List.copyOf(marks);
        candidates = List.copyOf(candidates);
        classes = Set.copyOf(classes);
    }

    /**
     * The packages in which there are classes.
     *
     * @return their names; the unnamed one is empty
     */
    public Set<String> packages() {
        return classes.stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .collect(Collectors.toSet());
    }
}
