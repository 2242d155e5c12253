package dev.banter.host;

import dev.banter.host.jar.FoundJar;
import dev.banter.host.settings.SettingsSource;
import dev.banter.host.settings.WrittenSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was written for each jar when it was last tried, live or refused. For one thread. */
final class Tries {

    private final SettingsSource source;
    private final Map<String, Try> byFile = new TreeMap<>();

    /**
     * A try.
     *
     * @param jar the jar
     * @param written what was written for it
     */
    record Try(FoundJar jar, WrittenSettings written) {}

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

    /** The last try of a file. */
    Optional<Try> last(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** What has been tried since was not what lies there. */
    void putBack(String file, Optional<Try> last) {
        last.ifPresentOrElse(one -> byFile.put(file, one), () -> gone(file));
    }

    /** Jars for which something else is written now, by file name. Each is named once for that, whatever becomes of it. */
    List<FoundJar> outdated() {
        List<FoundJar> outdated = new ArrayList<>();
        byFile.replaceAll((file, last) -> {
            WrittenSettings now = source.of(last.written().pluginId());
            if (now.saysSameAs(last.written())) {
                return last;
            }
            outdated.add(last.jar());
            return new Try(last.jar(), now);
        });
        return List.copyOf(outdated);
    }
}
