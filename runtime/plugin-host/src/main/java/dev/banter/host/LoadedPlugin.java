package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Shared;
import dev.banter.host.jar.CopiedJar;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.life.Life;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.settings.WrittenSettings;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/**
 * A plugin that answers, or has answered.
 *
 * @param report what was said when it came
 * @param jar where it was found
 * @param stored the copy that it runs from
 * @param declared what it says of itself
 * @param needs the plugins whose classes it uses, by id: these very ones, whatever has taken their place since
 * @param classes its loader
 * @param shared its loader and its copy, which go with the last plugin that uses its classes
 * @param written the settings that it was made with
 * @param variables of the environment that give settings of it
 * @param life its objects and what the host has made for it
 * @param holdings its lane, and its parts in what is shared
 */
record LoadedPlugin(
        LoadReport report,
        FoundJar jar,
        StoredJar stored,
        Declaration declared,
        Map<String, LoadedPlugin> needs,
        PluginClassLoader classes,
        Shared shared,
        WrittenSettings written,
        Set<String> variables,
        Life life,
        Holdings holdings) {

    LoadedPlugin {
        needs = Map.copyOf(needs);
    }

    String version() {
        return report.version();
    }

    /** Whether a jar is this very one. */
    boolean isOf(FoundJar other, CopiedJar copy) {
        return jar.name().equals(other.name()) && stored.sha256().equals(copy.sha256());
    }

    /** Whether the file that it came with lies there, and is another than this. */
    boolean isBeside(FoundJar other) {
        return !jar.name().equals(other.name()) && Files.exists(other.file().resolveSibling(jar.name()));
    }

    /** Whether it uses another's classes itself. */
    boolean uses(LoadedPlugin other) {
        return needs.values().stream().anyMatch(need -> need.stored().equals(other.stored()));
    }

    /** Such as {@code deploys 1.2.0}. */
    String title() {
        return title(report.id(), report.version());
    }

    static String title(String id, String version) {
        return version.isEmpty() ? id : id + " " + version;
    }
}
