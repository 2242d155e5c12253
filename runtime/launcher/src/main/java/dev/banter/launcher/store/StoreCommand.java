package dev.banter.launcher.store;

import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.text.Columns;
import dev.banter.store.StoreException;
import dev.banter.store.Upkeep;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks after the file in which the bot keeps what must not be lost.
 *
 * @param data the data folder
 * @param out gets what was found or done
 * @param err gets what is wrong
 */
public record StoreCommand(Path data, PrintStream out, PrintStream err) {

    /** What can be done, for the help. */
    public static final List<String> VERBS = List.of(
            "check: reads all of it, and tells whether it is whole and what is in it",
            "backup FILE: copies it, also while the bot runs",
            "compact: gives back to the disk what holds nothing any more; stop the bot first");

    private static final int WIDEST = 30;
    private static final int KILO = 1024;

    /**
     * Does it.
     *
     * @param typed what stands behind {@code store}
     * @return whether all is well
     * @throws SettingsException when it is nothing that can be done
     */
    public boolean run(List<String> typed) throws SettingsException {
        String verb = typed.isEmpty() ? "" : typed.get(0);
        int words = verb.equals("backup") ? 2 : 1;
        if (!List.of("check", "backup", "compact").contains(verb) || typed.size() != words) {
            throw new SettingsException(List.of("'" + ("store " + String.join(" ", typed)).strip()
                    + "' is not understood; there are 'store check', 'store backup FILE' and 'store compact'"));
        }
        Upkeep upkeep = new Upkeep(data);
        try {
            if (!upkeep.exists()) {
                return failed("there is no store in " + data + "; the bot makes one when it starts. Another folder is"
                        + " named by --data");
            }
            return switch (verb) {
                case "check" -> isWhole(upkeep.check());
                case "backup" -> isWhole(upkeep.backup(Path.of(typed.get(1))));
                default -> compacted(upkeep.compact());
            };
        } catch (StoreException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        }
    }

    private boolean isWhole(Upkeep.Findings found) {
        if (!found.problems().isEmpty()) {
            err.println("banter: " + found.file() + " is damaged; put a backup in its place, or move it away:");
            found.problems().forEach(problem -> err.println("  - " + problem));
            return false;
        }
        out.println(found.file() + ": whole; tables of version " + found.version() + ", " + kilobytes(found.bytes())
                + ", of which " + kilobytes(found.unused()) + " hold nothing");
        Columns columns = new Columns(WIDEST);
        found.rows().forEach((table, rows) -> columns.row("  " + table, String.valueOf(rows)));
        columns.lines().forEach(out::println);
        found.left()
                .forEach(left -> out.println("plugin " + left.pluginId() + " has yet to do: calls of handlers "
                        + left.calls() + ", messages to be sent " + left.messages()));
        return true;
    }

    private boolean compacted(long less) {
        out.println(data + ": " + kilobytes(less) + " less");
        return true;
    }

    private static String kilobytes(long bytes) {
        return (bytes + KILO - 1) / KILO + " KB";
    }

    private boolean failed(String why) {
        err.println("banter: " + why);
        return false;
    }
}
