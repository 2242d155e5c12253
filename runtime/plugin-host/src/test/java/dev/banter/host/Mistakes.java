package dev.banter.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What can be wrong with a plugin, one mistake a jar; the jar's name is that of its golden file. */
final class Mistakes {

    /** A handler in which nothing is wrong. */
    static final String ANY = " @OnMessage(pattern = \"\") void all() {}";

    /** How a jar with a mistake gets into a folder, by the plugin's id. */
    private final Map<String, Consumer<Path>> all = new LinkedHashMap<>();

    /** Those of which the sources are all there is. */
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    /** Every mistake in which the jar can be opened and its name makes an id. */
    static Map<String, Consumer<Path>> all() {
        return made().all;
    }

    /** All of these, each in a package of its own, in one jar. */
    static PluginJar inOneJar(String name, Predicate<String> which) {
        PluginJar jar = PluginJar.named(name);
        made().sources.forEach((id, sources) -> {
            if (which.test(id)) {
                String own = "of_" + id.replace('-', '_');
                sources.forEach(source -> jar.source(source.replaceAll("\\bexample\\b", own)));
            }
        });
        return jar;
    }

    private static Mistakes made() {
        Mistakes mistakes = new Mistakes();
        HandlerMistakes.into(mistakes);
        ClassMistakes.into(mistakes);
        JarMistakes.into(mistakes);
        return mistakes;
    }

    /** In the one class of a plugin. */
    void handler(String id, String members) {
        sources(id, one(members));
    }

    /** The one class of a plugin. */
    static String one(String members) {
        return "package example; class Deploys {" + members + "}";
    }

    /** In the classes of a plugin. */
    void sources(String id, String... code) {
        sources.put(id, List.of(code));
        jar(id, folder -> {
            PluginJar jar = PluginJar.named(id + ".jar");
            Arrays.stream(code).forEach(jar::source);
            jar.in(folder);
        });
    }

    /** In a jar that is made in a way of its own. */
    void jar(String id, Consumer<Path> drop) {
        all.put(id, drop);
    }
}
