package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Imports;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plugins whose classes another one uses.
 *
 * @param byId the plugins that are live now, by id
 * @param imports the loader of each package that they export
 */
record Dependencies(Map<String, LoadedPlugin> byId, Map<String, PluginClassLoader> imports) {

    /**
     * Looks them up.
     *
     * @param problems takes what is wrong with their packages
     */
    static Dependencies of(Contents contents, Declaration declared, LivePlugins plugins, Problems problems) {
        Map<String, LoadedPlugin> byId = new LinkedHashMap<>();
        declared.needs().forEach(id -> plugins.withId(id).ifPresent(plugin -> byId.put(id, plugin)));
        List<Declaration> exporters =
                byId.values().stream().map(LoadedPlugin::declared).toList();
        Map<String, PluginClassLoader> imports = new LinkedHashMap<>();
        Imports.of(declared, contents.scanned().packages(), exporters, problems).forEach((name, id) -> {
            LoadedPlugin exporter = byId.get(id);
            if (exporter != null) {
                imports.put(name, exporter.classes());
            }
        });
        return new Dependencies(byId, imports);
    }

    /** Keeps them in memory as long as these holdings are held. */
    void use(Holdings holdings) throws RefusedException {
        for (LoadedPlugin plugin : byId.values()) {
            if (!plugin.shared().use()) {
                throw new RefusedException("requires '" + plugin.title() + "', which is just being taken out");
            }
            holdings.hold(plugin.shared()::leave);
        }
    }

    /** Such as {@code billing 1.4.2}. */
    List<String> titles() {
        return byId.values().stream().map(LoadedPlugin::title).toList();
    }
}
