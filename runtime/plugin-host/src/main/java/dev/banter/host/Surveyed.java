package dev.banter.host;

import dev.banter.host.bind.Hook;
import dev.banter.host.load.ApiUse;
import dev.banter.host.settings.SettingLine;
import java.util.List;
import java.util.Set;

/**
 * What a jar asks of Slack, read without making a plugin of it.
 *
 * @param file the jar's name in the folder
 * @param id the plugin's id; empty when the file's name makes none
 * @param hooks what its handlers wait for, in the order in which they run; empty when it is refused
 * @param use what its code uses of the API
 * @param settings what is written for it
 * @param problems everything that is wrong with the jar; empty when a bot would take it, as far as can be told without
 *     running a line of its constructors
 */
public record Surveyed(String file, String id, List<Hook> hooks, ApiUse use, Settings settings, List<String> problems) {

    private static final ApiUse NONE = new ApiUse(Set.of(), Set.of());

    /** Copies the lists. */
    public Surveyed {
        hooks = List.copyOf(hooks);
        problems = List.copyOf(problems);
    }

    /**
     * What is written for a plugin.
     *
     * @param lines one for each setting, in the order of its record
     * @param problems everything that is wrong with them
     */
    public record Settings(List<SettingLine> lines, List<String> problems) {

        static final Settings NONE = new Settings(List.of(), List.of());

        /** Copies the lists. */
        public Settings {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    static Surveyed refused(String file, String id, List<String> problems) {
        return new Surveyed(file, id, List.of(), NONE, Settings.NONE, problems);
    }

    /**
     * Whether a bot would take it.
     *
     * @return false when something is wrong with it
     */
    public boolean isGood() {
        return problems.isEmpty();
    }
}
