package dev.banter.host.settings;

import dev.banter.core.run.LaneSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that is written for one plugin.
 *
 * @param pluginId whose it is
 * @param lane what the plugin may take
 * @param files what stands in files, by name: {@code every}, {@code smtp.host}, {@code rules.1.word}; an entry of a list of
 *     mappings has its number for a name, which stands here too
 * @param environment the process's variables
 * @param problems why something cannot be read at all
 */
public record WrittenSettings(
        String pluginId,
        LaneSettings lane,
        Map<String, Written> files,
        Map<String, String> environment,
        List<String> problems) {

    /** With what all variables begin that are for plugins. */
    public static final String VARIABLES = "BANTER_PLUGIN_";

    /** Copies what may change. */
    public WrittenSettings {
        files = new LinkedHashMap<>(files);
        problems = List.copyOf(problems);
    }

    static WrittenSettings none(String pluginId) {
        return new WrittenSettings(pluginId, LaneSettings.DEFAULT, Map.of(), Map.of(), List.of());
    }

    /**
     * The variable of the environment that gives a setting.
     *
     * @param name such as {@code smtp.host}
     * @return such as {@code BANTER_PLUGIN_SHOP_SMTP_HOST}
     */
    public String variable(String name) {
        return variable(pluginId, name);
    }

    /**
     * The variable of the environment that gives a setting of a plugin.
     *
     * @param pluginId the plugin's id
     * @param name the setting's; of an empty one all the plugin's variables begin with what is returned
     * @return such as {@code BANTER_PLUGIN_SHOP_SMTP_HOST}
     */
    public static String variable(String pluginId, String name) {
        return (VARIABLES + pluginId + "_" + name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The environment beats the files. */
    Optional<Written> find(String name) {
        String variable = variable(name);
        String text = environment.getOrDefault(variable, "");
        return text.isBlank() ? Optional.ofNullable(files.get(name)) : Optional.of(Written.variable(text, variable));
    }

    /**
     * Whether the same is written, wherever it stands.
     *
     * @param other what was written at another moment
     * @return false when a plugin that was loaded with the one has to be loaded anew for the other
     */
    public boolean saysSameAs(WrittenSettings other) {
        return lane.equals(other.lane)
                && environment.equals(other.environment)
                && problems.equals(other.problems)
                && files.keySet().equals(other.files.keySet())
                && files.entrySet().stream()
                        .allMatch(one ->
                                one.getValue().saysSameAs(other.files.getOrDefault(one.getKey(), one.getValue())));
    }
}
