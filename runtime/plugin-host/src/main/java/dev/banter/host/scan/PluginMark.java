package dev.banter.host.scan;

import java.util.List;

/**
 * What a class says of its plugin by {@code @Plugin}, as it stands in the class file. Strings only.
 *
 * @param className the class's binary name
 * @param id the plugin's id, may be empty
 * @param version its version, may be empty
 * @param requires what it needs
 * @param exports what it has for others
 */
public record PluginMark(String className, String id, String version, List<String> requires, List<String> exports) {

    /** Copies the lists. */
    public PluginMark {
        requires = List.copyOf(requires);
        exports = List.copyOf(exports);
    }
}
