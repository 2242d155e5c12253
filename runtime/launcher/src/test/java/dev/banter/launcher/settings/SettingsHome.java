package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder in which a bot is started, with what is set there. */
record SettingsHome(Path folder) {

    void file(String text) throws IOException {
        Files.writeString(folder.resolve("banter.yaml"), text);
    }

    Settings read(Map<String, String> environment, Map<String, String> options) throws SettingsException {
        return new SettingsReader(folder, environment, options, List.of()).read();
    }

    List<String> problems(Map<String, String> environment, Map<String, String> options) {
        return catchThrowableOfType(SettingsException.class, () -> read(environment, options))
                .problems();
    }
}
