package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Neighbour;
import dev.banter.host.depend.Neighbours;
import dev.banter.host.jar.FoundJar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All plugins that somebody may require: those that are live, those that are about to come, those that were refused. */
final class Known implements Neighbours {

    private final LivePlugins plugins;
    private final Predicate<String> disabled;
    private final Map<String, Declaration> coming = new HashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    /**
     * A jar that lies in the folder and is not live.
     *
     * @param jar where it was found
     * @param declared what it says of its plugin
     * @param against what was live of what it requires when it was tried: generations by id
     * @param lacks what it lacked then
     */
    record Refusal(FoundJar jar, Declaration declared, Map<String, Integer> against, List<String> lacks) {}

    /**
     * @param disabled whether a plugin of this id is not to be loaded
     */
    Known(LivePlugins plugins, Predicate<String> disabled) {
        this.plugins = plugins;
        this.disabled = disabled;
    }

    void expect(Declaration plugin) {
        if (!plugin.id().isEmpty()) {
            coming.put(plugin.id(), plugin);
        }
    }

    void arrived(Declaration plugin) {
        coming.remove(plugin.id(), plugin);
    }

    void refuse(FoundJar jar, Declaration declared, List<String> lacks) {
        refused.put(jar.name(), new Refusal(jar, declared, standing(declared), lacks));
    }

    void forget(String file) {
        refused.remove(file);
    }

    /** Those that may be live once what they require is. */
    List<Refusal> waiting() {
        return refused.values().stream()
                .filter(each -> !each.declared().needs().isEmpty())
                .filter(each -> plugins.withId(each.declared().id())
                        .filter(twin -> twin.isBeside(each.jar()))
                        .isEmpty())
                .toList();
    }

    boolean isWaiting(String file) {
        return refused.containsKey(file);
    }

    /** What is live now of what a plugin requires: generations by id. */
    Map<String, Integer> standing(Declaration plugin) {
        Map<String, Integer> standing = new HashMap<>();
        for (String need : plugin.needs()) {
            plugins.withId(need)
                    .ifPresent(live -> standing.put(need, live.stored().generation()));
        }
        return standing;
    }

    @Override
    public Optional<Neighbour> live(String id) {
        return plugins.withId(id).map(plugin -> new Neighbour(plugin.jar().name(), plugin.version(), behind(plugin)));
    }

    private Optional<String> behind(LoadedPlugin plugin) {
        return plugin.needs().entrySet().stream()
                .flatMap(need ->
                        (isLive(need.getValue()) ? behind(need.getValue()) : Optional.of(need.getKey())).stream())
                .findFirst();
    }

    boolean isBehind(LoadedPlugin plugin) {
        return !plugin.needs().values().stream().allMatch(this::isLive);
    }

    private boolean isLive(LoadedPlugin plugin) {
        return plugins.withId(plugin.stored().id())
                .filter(live -> live.stored().equals(plugin.stored()))
                .isPresent();
    }

    @Override
    public boolean isDisabled(String id) {
        return disabled.test(id);
    }

    @Override
    public Optional<String> refused(String id) {
        return refusalOf(id).map(Declaration::file);
    }

    private Optional<Declaration> refusalOf(String id) {
        return refused.values().stream()
                .map(Refusal::declared)
                .filter(declared -> declared.id().equals(id))
                .findFirst();
    }

    @Override
    public List<String> needs(String id) {
        return Stream.of(
                        Optional.ofNullable(coming.get(id)),
                        plugins.withId(id).map(LoadedPlugin::declared),
                        refusalOf(id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Declaration::needs)
                .orElse(List.of());
    }
}
