package dev.banter.host.depend;

import dev.banter.host.refusal.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** From which plugin each package comes that another one exports: of each package there is one, or somebody is told. */
public final class Imports {

    private Imports() {}

    /**
     * Goes through what a plugin's dependencies export.
     *
     * @param plugin the plugin
     * @param own the packages in its jar
     * @param dependencies what it requires
     * @param problems takes what is found
     * @return the id of the plugin, by package
     */
    public static Map<String, String> of(
            Declaration plugin, Set<String> own, Collection<Declaration> dependencies, Problems problems) {
        Map<String, String> idByPackage = new LinkedHashMap<>();
        for (Declaration dependency : dependencies) {
            for (String name : dependency.exports()) {
                String other = idByPackage.putIfAbsent(name, dependency.id());
                if (own.contains(name)) {
                    problems.add(
                            plugin.where(),
                            "requires '" + dependency.id() + "', which exports " + name
                                    + ", and brings classes of that package itself; leave them out of the jar");
                } else if (other != null) {
                    problems.add(
                            plugin.where(),
                            "requires '" + other + "' and '" + dependency.id() + "', which both export " + name
                                    + "; require only one of them");
                }
            }
        }
        return idByPackage;
    }
}
