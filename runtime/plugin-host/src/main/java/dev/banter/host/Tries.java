package dev.banter.host;

import dev.banter.host.jar.FoundJar;
import dev.banter.host.settings.SettingsSource;
import dev.banter.host.settings.WrittenSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was written for each jar when it was last tried, live or refused. For one thread. */
final class Tries {

    private final SettingsSource source;
    private final Map<String, Try> byFile = new TreeMap<>();

    private record Try(FoundJar jar, WrittenSettings written) {}

    Tries(SettingsSource source) {
        this.source = source;
    }

    /** What is written for a plugin that is tried now. */
    WrittenSettings of(FoundJar jar, String pluginId) {
        WrittenSettings written = source.of(pluginId);
        byFile.put(jar.name(), new Try(jar, written));
        return written;
    }

    /** Whether a live plugin has what is written now. */
    boolean isUpToDate(LoadedPlugin plugin) {
        return source.of(plugin.stored().id()).saysSameAs(plugin.written());
    }

    void gone(String file) {
        byFile.remove(file);
    }

    /** Jars for which something else is written now, by file name. */
    List<FoundJar> outdated() {
        return byFile.values().stream()
                .filter(one -> !source.of(one.written().pluginId()).saysSameAs(one.written()))
                .map(Try::jar)
                .toList();
    }
}
