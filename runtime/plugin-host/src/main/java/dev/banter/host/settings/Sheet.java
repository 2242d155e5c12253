package dev.banter.host.settings;

import dev.banter.core.text.Nearest;
import dev.banter.host.convert.UnreadableException;
import dev.banter.host.refusal.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of what is written for a plugin: what was asked for, what there was, and what is wrong. */
final class Sheet {

    private static final Pattern NUMBERED = Pattern.compile(".*\\.\\d+(\\..*)?");

    private final WrittenSettings written;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();
    private final List<SettingLine> lines = new ArrayList<>();
    private int refused;

    Sheet(WrittenSettings written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    List<SettingLine> lines() {
        return List.copyOf(lines);
    }

    /** The variables of the environment that were looked for so far. */
    Set<String> variables() {
        return asked.stream().map(written::variable).collect(Collectors.toUnmodifiableSet());
    }

    /** How often something was wrong so far. */
    int refused() {
        return refused;
    }

    Optional<Written> find(String name) {
        asked.add(name);
        return written.find(name);
    }

    /** The names that are written beneath one. */
    List<String> below(String name) {
        return written.files().keySet().stream()
                .filter(written -> written.startsWith(name + "."))
                .map(written -> written.substring(name.length() + 1))
                .toList();
    }

    void line(String name, String value, String origin, Field field) {
        lines.add(new SettingLine(name, value, origin, field.help()));
    }

    /** The value of a text; nothing where it is wrong, which is told. */
    @Nullable Object value(Value value, String text, String origin, String name) {
        try {
            return value.of(text);
        } catch (UnreadableException wrong) {
            String cannot = value.secret() ? " cannot be read: " : " cannot be '" + text + "': ";
            refuse(origin, "'" + name + "'" + cannot + wrong.getMessage());
            return null;
        }
    }

    void refuse(String origin, String why) {
        refused++;
        problems.add(origin, why);
    }

    void missing(String name, Field field) {
        String what = field.help().isEmpty() ? "" : " (" + field.help() + ")";
        refuse(
                "its settings",
                "'" + name + "' is missing" + what + "; write it into " + written.pluginId()
                        + ".yaml in the folder of plugins, or set " + written.variable(name));
        line(name, "", "not set", field);
    }

    /** Tells of everything that is written and that nobody asked for. */
    void refuseUnknown() {
        List<String> known =
                asked.stream().filter(name -> !NUMBERED.matcher(name).matches()).toList();
        written.files().forEach((name, at) -> {
            if (!asked.contains(name)) {
                String all = known.isEmpty() ? "it has no settings" : "it has " + String.join(", ", known);
                refuse(
                        at.origin(),
                        "'" + name + "' is not a setting of " + written.pluginId() + "; "
                                + Nearest.hint(name, known, all));
            }
        });
    }
}
