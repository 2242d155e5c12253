package dev.banter.launcher.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.launcher.Plugins;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what is set; the expected one is a file beside the tests, for somebody to read. */
final class SettingsCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/banter/launcher/survey");

    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void pack() throws Exception {
        Plugins.pack(plugins(), "feed-1.0.jar", "example.feed.Feed", "example.feed.Feed$Source");
        Plugins.pack(plugins(), "greeter.jar", "example.greeter.Greeter");
    }

    @Test
    void allThatIsSetAndWhereWithSecretsMasked() throws Exception {
        Files.writeString(home.resolve("banter.yaml"), """
                names: [banter, bot]
                workspace-token: 0123456789abcdef
                feed:
                  every: 1m
                  words: [a, b]
                """);
        Files.writeString(plugins().resolve("feed.yaml"), "every: 10s\nlane: {threads: 1, allocation: 1GB}\n");

        boolean good = run(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1234567890", "BANTER_PLUGIN_FEED_API_KEY", "hush-hush", "BANTER_HTTP", "off"));

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(good).isTrue();
        String text = out.toString(UTF_8).replace(home.toString(), "HOME");
        Path golden = GOLDEN.resolve("settings.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(text).doesNotContain("hush").doesNotContain("1234567890").doesNotContain("0123456789");
    }

    @Test
    void whatIsWrongIsToldAndTheRestIsPrinted() throws Exception {
        Files.writeString(plugins().resolve("feed.yaml"), "every: 0s\nlane:\n  threads: none\nword: a\n");

        assertThat(run(Map.of())).isFalse();

        assertThat(err.toString(UTF_8)).isEqualTo("""
                banter: feed-1.0.jar is refused:
                  - feed.yaml line 3: 'lane.threads' is a whole number from 1 to 256, not 'none'
                  - feed.yaml line 1: 'every' cannot be '0s': it should be at least 1s
                  - its settings: 'api-key' is missing (with which it is read); write it into feed.yaml in the folder of\
                 plugins, or set BANTER_PLUGIN_FEED_API_KEY
                  - feed.yaml line 4: 'word' is not a setting of feed; did you mean 'words'?
                """);
        assertThat(out.toString(UTF_8)).contains("  every ", "0s ", "feed.yaml line 1");
    }

    private boolean run(Map<String, String> environment) throws Exception {
        SettingsReader reader = new SettingsReader(home, environment, Map.of(), List.of());
        Settings settings = reader.read();
        return new SettingsCommand(
                        reader.effective(),
                        settings.plugins(),
                        reader.ofPlugins(settings),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run();
    }

    private Path plugins() {
        return home.resolve("plugins");
    }
}
