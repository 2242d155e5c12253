package dev.banter.host.settings;

import dev.banter.host.refusal.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one plugin, as they have been read.
 *
 * @param object the record; empty when the plugin asks for none, and when something is wrong
 * @param lines what a person reads of them
 * @param variables of the environment that give some of them, whether they are set or not
 */
public record PluginSettings(Optional<Object> object, List<SettingLine> lines, Set<String> variables) {

    /** Nobody asks for any. */
    public static final PluginSettings NONE = new PluginSettings(Optional.empty(), List.of(), Set.of());

    /** Copies the collections. */
    public PluginSettings {
        lines = List.copyOf(lines);
        variables = Set.copyOf(variables);
    }

    /**
     * Reads them. Runs plugin code: on the plugin's lane only.
     *
     * @param type the record that the plugin asks for; empty when it asks for none
     * @param written what is written for it
     * @param problems takes everything that is wrong, with the record and with what is written
     * @return the settings
     */
    public static PluginSettings read(Optional<Class<?>> type, WrittenSettings written, Problems problems) {
        written.problems().forEach(problems::add);
        Sheet sheet = new Sheet(written, problems);
        Optional<Schema> schema = type.flatMap(new Blueprint(problems)::of);
        if (schema.isEmpty() && type.isPresent()) {
            return NONE;
        }
        Optional<Object> object = schema.map(one -> one.read(sheet, ""));
        sheet.refuseUnknown();
        return new PluginSettings(object, sheet.lines(), sheet.variables());
    }
}
