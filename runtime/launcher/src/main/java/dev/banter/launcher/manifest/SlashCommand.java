package dev.banter.launcher.manifest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A slash command as people see it in Slack.
 *
 * @param name with its slash
 * @param description what it does
 * @param usage what may follow it; may be empty
 */
record SlashCommand(String name, String description, String usage) {

    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_USAGE = 1_000;

    /**
     * Puts together what the command's handlers say of it.
     *
     * @param lines their help, such as {@code /deploy APP to ENV: puts it there}
     * @param plugins who answers it, for one that says nothing
     */
    static SlashCommand of(String name, List<String> lines, Set<String> plugins) {
        Set<String> usages = new LinkedHashSet<>();
        List<String> descriptions = new ArrayList<>();
        for (String line : lines) {
            String rest = line.strip().startsWith(name) ? line.strip().substring(name.length()) : line;
            int colon = rest.indexOf(": ");
            if (colon >= 0) {
                usages.add(rest.substring(0, colon).strip());
            }
            descriptions.add(rest.substring(colon >= 0 ? colon + 2 : 0).strip());
        }
        usages.removeIf(String::isEmpty);
        descriptions.removeIf(String::isEmpty);
        String description =
                descriptions.isEmpty() ? "answered by " + String.join(", ", plugins) : String.join("; ", descriptions);
        return new SlashCommand(
                name,
                Texts.cut(description, LONGEST_DESCRIPTION),
                Texts.cut(String.join(" | ", usages), LONGEST_USAGE));
    }
}
