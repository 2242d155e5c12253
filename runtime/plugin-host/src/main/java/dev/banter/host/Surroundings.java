package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Imports;
import dev.banter.host.depend.Neighbour;
import dev.banter.host.depend.Neighbours;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a survey knows of the plugins that it has looked at: those that are good stand for live ones. */
final class Surroundings implements Neighbours {

    private final Map<String, Declaration> all = new HashMap<>();
    private final Map<String, Good> good = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();

    private record Good(Declaration declared, PluginClassLoader classes) {}

    void expect(Declaration plugin) {
        all.putIfAbsent(plugin.id(), plugin);
    }

    void found(Declaration plugin, PluginClassLoader classes) {
        good.put(plugin.id(), new Good(plugin, classes));
    }

    void refuse(Declaration plugin) {
        refused.putIfAbsent(plugin.id(), plugin.file());
    }

    /** What a plugin sees of those that it requires. */
    Map<String, PluginClassLoader> imports(Declaration plugin, Contents contents, Problems problems) {
        List<Good> required =
                plugin.needs().stream().map(good::get).filter(Objects::nonNull).toList();
        Map<String, PluginClassLoader> imports = new LinkedHashMap<>();
        Imports.of(
                        plugin,
                        contents.scanned().packages(),
                        required.stream().map(Good::declared).toList(),
                        problems)
                .forEach((name, id) ->
                        Optional.ofNullable(good.get(id)).ifPresent(exporter -> imports.put(name, exporter.classes())));
        return imports;
    }

    @Override
    public Optional<Neighbour> live(String id) {
        return Optional.ofNullable(good.get(id))
                .map(plugin -> new Neighbour(
                        plugin.declared().file(), plugin.declared().version(), Optional.empty()));
    }

    @Override
    public Optional<String> refused(String id) {
        return Optional.ofNullable(refused.get(id));
    }

    @Override
    public List<String> needs(String id) {
        Declaration plugin = all.get(id);
        return plugin == null ? List.of() : plugin.needs();
    }
}
