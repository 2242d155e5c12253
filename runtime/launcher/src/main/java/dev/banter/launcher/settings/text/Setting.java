package dev.banter.launcher.settings.text;

import java.util.List;
import java.util.Locale;

/**
 * Something that can be set.
 *
 * @param name on the command line, and in the file
 * @param variables of the environment that give it; the first that is set counts
 * @param kind what it is
 * @param <T> what it is read into
 */
public record Setting<T>(String name, List<String> variables, Kind<T> kind) {

    /** Anywhere: its variable is called after it. */
    public static <T> Setting<T> anywhere(String name, Kind<T> kind) {
        return byVariables(List.of("BANTER_" + name.toUpperCase(Locale.ROOT).replace('-', '_')), name, kind);
    }

    /** By variables that have names of their own. */
    public static <T> Setting<T> byVariables(List<String> variables, String name, Kind<T> kind) {
        return new Setting<>(name, variables, kind);
    }

    /** In the file alone. */
    public static <T> Setting<T> inFile(String name, Kind<T> kind) {
        return byVariables(List.of(), name, kind);
    }
}
