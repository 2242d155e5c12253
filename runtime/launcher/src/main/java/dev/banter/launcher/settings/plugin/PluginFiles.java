package dev.banter.launcher.settings.plugin;

import dev.banter.core.run.LaneSettings;
import dev.banter.core.text.Nearest;
import dev.banter.host.settings.SettingsSource;
import dev.banter.host.settings.WrittenSettings;
import dev.banter.launcher.settings.text.Effective;
import dev.banter.launcher.settings.text.Given;
import dev.banter.launcher.settings.text.Sections;
import dev.banter.launcher.settings.text.WatchedFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written for plugins in the bot's file, each under its id, and in a file of its own, which beats it. Safe from any thread. */
public final class PluginFiles implements SettingsSource {

    private static final Logger log = LoggerFactory.getLogger(PluginFiles.class);

    private final WatchedFile bots;
    private final Set<String> botsNames;
    private final Path folder;
    private final LaneSettings lane;
    private final Map<String, String> environment;
    private final Map<String, WatchedFile> own = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private WatchedFile.Content lastSeen;
    private Map<String, Given> good;

    /**
     * @param file the bot's
     * @param botsNames what the bot reads there itself, and so is no plugin's
     * @param folder where each plugin may have a file, {@code ID.yaml}
     * @param lane what a plugin may take for which nothing else is written
     * @param environment the process's variables, of which those for plugins are kept
     */
    public PluginFiles(
            Path file, Set<String> botsNames, Path folder, LaneSettings lane, Map<String, String> environment) {
        this.bots = new WatchedFile(file);
        this.botsNames = Set.copyOf(botsNames);
        this.folder = folder;
        this.lane = lane;
        this.environment = environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(WrittenSettings.VARIABLES))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.lastSeen = bots.now();
        this.good = lastSeen.values();
    }

    /** What was read of two files, for as long as they say the same. */
    private record Answer(Map<String, Given> bots, WatchedFile.Content own, WrittenSettings written) {

        boolean isStill(Map<String, Given> botsNow, WatchedFile.Content ownNow) {
            return bots.equals(botsNow) && own.equals(ownNow);
        }
    }

    @Override
    public synchronized WrittenSettings of(String pluginId) {
        Map<String, Given> bots = botsFile();
        WatchedFile.Content file = file(pluginId);
        Answer answer = answers.get(pluginId);
        if (answer == null || !answer.isStill(bots, file)) {
            answer = new Answer(bots, file, read(pluginId, file));
            answers.put(pluginId, answer);
        }
        return answer.written();
    }

    /**
     * What a plugin may take that others may not, or may not take that others may.
     *
     * @param pluginId the plugin's id
     * @return what is written for it beneath {@code lane}, in order
     */
    public synchronized List<Effective> lane(String pluginId) {
        return text(pluginId, file(pluginId)).lane();
    }

    private WatchedFile.Content file(String pluginId) {
        return own.computeIfAbsent(pluginId, id -> new WatchedFile(folder.resolve(id + ".yaml")))
                .now();
    }

    private WrittenSettings read(String pluginId, WatchedFile.Content file) {
        return text(pluginId, file).written(lane, environment);
    }

    private PluginText text(String pluginId, WatchedFile.Content file) {
        Map<String, Given> values = section(pluginId);
        Set<String> replaced = Sections.of(file.values().keySet());
        values.keySet().removeIf(name -> replaced.contains(Sections.of(name)));
        values.putAll(file.values());
        return new PluginText(pluginId, values, file.problems());
    }

    private Map<String, Given> section(String pluginId) {
        Map<String, Given> section = new LinkedHashMap<>();
        if (!botsNames.contains(pluginId)) {
            String prefix = pluginId + ".";
            botsFile().forEach((name, given) -> {
                if (name.startsWith(prefix)) {
                    section.put(name.substring(prefix.length()), given);
                }
            });
        }
        return section;
    }

    /** While it cannot be read, what stood in it before holds. */
    private Map<String, Given> botsFile() {
        WatchedFile.Content now = bots.now();
        if (!now.equals(lastSeen)) {
            lastSeen = now;
            if (now.problems().isEmpty()) {
                good = now.values();
            } else {
                log.warn("{}; plugins go on with the settings from before", String.join("; ", now.problems()));
            }
        }
        return good;
    }

    /**
     * What stands in the bot's file under a name that is no plugin's.
     *
     * @param pluginIds the ids of all plugins that are there
     * @return a sentence for each name
     */
    public synchronized List<String> strangers(Collection<String> pluginIds) {
        Map<String, String> strangers = new TreeMap<>();
        botsFile().forEach((name, given) -> {
            String section = Sections.of(name);
            boolean claimed =
                    botsNames.contains(section) || pluginIds.stream().anyMatch(id -> name.startsWith(id + "."));
            if (!claimed) {
                Set<String> known = new TreeSet<>(botsNames);
                known.addAll(pluginIds);
                strangers.putIfAbsent(
                        section,
                        given.origin() + ": there is no plugin '" + section + "'; "
                                + Nearest.hint(section, known, "its settings wait until there is one"));
            }
        });
        return List.copyOf(strangers.values());
    }

    /**
     * Variables of the environment that are written for plugins, and that none of them reads.
     *
     * @param pluginIds the ids of all plugins that are there
     * @param read by id, what is read by those that answer; of the others nobody knows
     * @return a sentence for each variable
     */
    public List<String> strangeVariables(Collection<String> pluginIds, Map<String, Set<String>> read) {
        Set<String> known = read.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        List<String> unread =
                pluginIds.stream().filter(id -> !read.containsKey(id)).toList();
        return environment.entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(WrittenSettings.VARIABLES) && !known.contains(name))
                .filter(name -> unread.stream().noneMatch(id -> name.startsWith(WrittenSettings.variable(id, ""))))
                .sorted()
                .map(name -> name + " is set, and no plugin reads it; "
                        + Nearest.hint(name, known, "it waits until there is one that does"))
                .toList();
    }
}
