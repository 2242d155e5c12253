package dev.banter.launcher.survey;

import dev.banter.core.time.SystemTimers;
import dev.banter.host.HostSettings;
import dev.banter.host.Survey;
import dev.banter.host.Surveyed;
import dev.banter.host.settings.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Surveys the plugins beside a bot that may be running: its folders are left as they are. */
public final class PluginSurvey {

    private PluginSurvey() {}

    /**
     * Reads the folder once.
     *
     * @param plugins the folder
     * @param source where the plugins' settings are written
     * @return one for each jar, by file name
     * @throws IOException when the folder cannot be used; the message says what to do
     * @throws InterruptedException when the caller is interrupted
     */
    public static List<Surveyed> take(Path plugins, SettingsSource source) throws IOException, InterruptedException {
        Path copies = Files.createTempDirectory("banter-survey");
        try (SystemTimers timers = new SystemTimers()) {
            return new Survey(new HostSettings(plugins, copies, source), timers).take();
        } finally {
            Files.deleteIfExists(copies);
        }
    }
}
