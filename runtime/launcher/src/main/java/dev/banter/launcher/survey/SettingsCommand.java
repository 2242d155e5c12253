package dev.banter.launcher.survey;

import dev.banter.host.Surveyed;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.settings.plugin.PluginFiles;
import dev.banter.launcher.settings.text.Effective;
import dev.banter.launcher.text.Columns;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what is set: for the bot, and for each plugin in the folder. What is wrong goes to standard error.
 *
 * @param bot the bot's own settings
 * @param plugins the folder
 * @param source where the plugins' settings are written
 * @param out gets the table
 * @param err gets the rest
 */
public record SettingsCommand(List<Effective> bot, Path plugins, PluginFiles source, PrintStream out, PrintStream err) {

    /** A path would push everything aside. */
    private static final int WIDEST = 30;

    /**
     * Prints it.
     *
     * @return whether a bot would take every plugin with its settings
     * @throws IOException when the plugins cannot be read at all; nothing was printed
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean run() throws IOException, InterruptedException {
        List<Surveyed> surveyed = PluginSurvey.take(plugins, source);
        Columns columns = new Columns(WIDEST);
        columns.row("bot", "", "");
        bot.forEach(one -> columns.row("  " + one.name(), one.value(), one.origin()));
        for (Surveyed plugin : surveyed) {
            List<Effective> lane = plugin.id().isEmpty() ? List.of() : source.lane(plugin.id());
            columns.row(plugin.id().isEmpty() ? plugin.file() : plugin.id(), "", state(plugin, lane));
            plugin.settings()
                    .lines()
                    .forEach(one -> columns.row("  " + one.name(), one.value(), one.origin(), one.help()));
            lane.forEach(one -> columns.row("  " + one.name(), one.value(), one.origin()));
        }
        columns.lines().forEach(line -> out.println(MaskingEncoder.mask(line)));
        out.flush();
        surveyed.forEach(this::tell);
        return surveyed.stream().allMatch(SettingsCommand::isGood);
    }

    private static String state(Surveyed plugin, List<Effective> lane) {
        if (!plugin.isGood()) {
            return "refused";
        }
        return plugin.settings().lines().isEmpty() && lane.isEmpty() ? "no settings" : "";
    }

    private static boolean isGood(Surveyed plugin) {
        return plugin.isGood() && plugin.settings().problems().isEmpty();
    }

    private void tell(Surveyed plugin) {
        if (!isGood(plugin)) {
            err.println("banter: " + plugin.file() + " is refused:");
            plugin.problems().forEach(this::tell);
            plugin.settings().problems().forEach(this::tell);
        }
    }

    private void tell(String problem) {
        err.println(MaskingEncoder.mask("  - " + problem));
    }
}
