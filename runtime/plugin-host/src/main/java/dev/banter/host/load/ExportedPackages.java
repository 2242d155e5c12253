package dev.banter.host.load;

import java.util.List;

/**
 * What of the host a plugin can see: these packages, and they come from the host alone. The prefixes end with a dot, so
 * that a neighbour's name cannot slip through.
 */
final class ExportedPackages {

    private static final List<String> CLASSES = List.of("dev.banter.api.", "jakarta.inject.", "org.slf4j.");

    private static final List<String> RESOURCES =
            CLASSES.stream().map(prefix -> prefix.replace('.', '/')).toList();

    private ExportedPackages() {}

    static boolean holdsClass(String name) {
        return CLASSES.stream().anyMatch(name::startsWith);
    }

    static boolean holdsResource(String path) {
        return RESOURCES.stream().anyMatch(path::startsWith);
    }
}
