package dev.banter.launcher.manifest;

import dev.banter.host.Surveyed;
import dev.banter.host.settings.SettingsSource;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.survey.PluginSurvey;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints the app manifest of what is installed. What nobody can read from the plugins, and what is refused, goes to
 * standard error.
 *
 * @param settings where the plugins are, and what the bot is called
 * @param out gets the manifest alone
 * @param err gets the rest
 */
public record ManifestCommand(Settings settings, PrintStream out, PrintStream err) {

    /**
     * Prints it.
     *
     * @param json whether as JSON, and not as YAML
     * @param url where Slack can post to, if somebody said so
     * @return whether every plugin is in it
     * @throws IOException when the plugins cannot be read at all; nothing was printed
     * @throws SettingsException when Slack can post to no such place
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean run(boolean json, Optional<String> url) throws IOException, SettingsException, InterruptedException {
        Reach reach = Reach.of(settings, url);
        List<Surveyed> plugins = PluginSurvey.take(settings.plugins(), SettingsSource.NOTHING);
        Needs needs = Gathering.of(plugins, settings.rule().admins());
        Map<String, Object> manifest = AppManifest.of(needs, settings.names(), reach.requestUrl());
        out.print(json ? ManifestText.json(manifest) : ManifestText.yaml(manifest));
        out.flush();
        Stream.concat(reach.notes().stream(), needs.notes().stream()).forEach(note -> err.println("banter: " + note));
        if (plugins.isEmpty()) {
            err.println("banter: there is no plugin in " + settings.plugins()
                    + ": the manifest is that of a bot that answers nothing");
        }
        List<Surveyed> refused =
                plugins.stream().filter(plugin -> !plugin.isGood()).toList();
        refused.forEach(this::tell);
        return refused.isEmpty();
    }

    private void tell(Surveyed refused) {
        err.println("banter: " + refused.file() + " is refused, and nothing of it is in the manifest:");
        refused.problems().forEach(problem -> err.println("  - " + problem));
    }
}
