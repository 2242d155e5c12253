package dev.banter.launcher.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.launcher.Plugins;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest that is printed; the expected ones are files beside the tests, for somebody to read and to paste. */
final class ManifestCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/banter/launcher/manifest");

    @TempDir
    private Path home;

    private final Map<String, String> environment = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPluginThatUsesMuchHasAllOfItInTheManifest() throws Exception {
        Plugins.pack(plugins(), "desk-1.0.jar", "example.desk.Desk");
        assertThat(run(false)).isTrue();
        assertGolden("desk.yaml", out);
        assertGolden("desk.notes.txt", err);
    }

    @Test
    void whoIsAnAdministratorByNameIsAskedOfSlack() throws Exception {
        Files.createDirectories(plugins());
        Files.writeString(home.resolve("banter.yaml"), "admins: ['@ana']\n");
        assertThat(run(false)).isTrue();
        assertThat(out.toString(UTF_8)).contains("- message.im", "- users:read", "- usergroups:read");
    }

    @Test
    void asJsonItIsTheSame() throws Exception {
        Plugins.pack(plugins(), "desk-1.0.jar", "example.desk.Desk");
        assertThat(run(true)).isTrue();
        assertGolden("desk.json", out);
    }

    @Test
    void whoOnlyGreetsNeedsLittle() throws Exception {
        Plugins.pack(plugins(), "greeter.jar", "example.greeter.Greeter");
        assertThat(run(false)).isTrue();
        assertGolden("greeter.yaml", out);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void aRefusedJarIsNamedAndTheOthersArePrinted() throws Exception {
        Plugins.pack(plugins(), "greeter.jar", "example.greeter.Greeter");
        Files.writeString(plugins().resolve("broken.jar"), "no jar");
        assertThat(run(false)).isFalse();
        assertGolden("greeter.yaml", out);
        assertThat(err.toString(UTF_8)).contains("broken.jar is refused", "it is not a jar");
    }

    @Test
    void withoutPluginsItIsSaidThatThereAreNone() throws Exception {
        Files.createDirectories(plugins());
        assertThat(run(false)).isTrue();
        assertThat(out.toString(UTF_8)).contains("- chat:write").doesNotContain("event_subscriptions");
        assertThat(err.toString(UTF_8)).contains("there is no plugin in " + plugins());
    }

    @Test
    void aFolderThatIsNotThereIsNoEmptyManifest() {
        assertThatThrownBy(() -> run(false)).isInstanceOf(IOException.class).hasMessageContaining("plugins");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void anAppThatSlackPostsToHasItsUrlWhereverSlackPosts() throws Exception {
        Plugins.pack(plugins(), "desk-1.0.jar", "example.desk.Desk");
        environment.put("BANTER_TRANSPORT", "http");
        assertThat(run(false, "https://bot.acme.example")).isTrue();
        assertGolden("desk-http.yaml", out);
        assertGolden("desk.notes.txt", err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http       | -                       | false | https://bot.example.com/slack/events | give --url https",
                "http       | https://a.example/      | false | https://a.example/slack/events       | -",
                "http       | https://a.example/x?y=z | false | https://a.example/x?y=z              | -",
                "rtm,http   | -                       | false | https://bot.example.com/slack/events | give --url https",
                "auto       | https://a.example       | false | https://a.example/slack/events       | -",
                "auto       | -                       | true  | -                                    | -",
                "socket     | -                       | true  | -                                    | -",
                "rtm,socket | -                       | true  | -                                    | -",
                "socket     | https://a.example       | true  | -           | either Socket Mode or a request URL",
                "socket,http | -                      | true  | -           | either Socket Mode or a request URL",
                "rtm        | -                       | true  | -           | by Socket Mode, which an app-level token",
                "rtm        | https://a.example       | false | https://a.example/slack/events       | over HTTP, which",
            })
    void howSlackReachesTheAppGoesByTheWayThatIsSet(
            String transport, String url, boolean socketMode, String requestUrl, String note) throws Exception {
        Plugins.pack(plugins(), "greeter.jar", "example.greeter.Greeter");
        environment.put("BANTER_TRANSPORT", transport);
        assertThat(run(false, url)).isTrue();
        String printed = out.toString(UTF_8);
        assertThat(printed).contains("socket_mode_enabled: " + socketMode);
        if (requestUrl == null) {
            assertThat(printed).doesNotContain("request_url");
        } else {
            assertThat(printed).contains("request_url: " + requestUrl + "\n");
        }
        assertThat(err.toString(UTF_8)).contains(note == null ? "" : note);
        assertThat(err.toString(UTF_8).isEmpty()).isEqualTo(note == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bot.acme.example", "bot.acme.example", "https://", "https://ana:p4ss@b", "a b", ""})
    void whereSlackCannotPostIsRefusedAndNotRepeated(String url) throws IOException {
        Files.createDirectories(plugins());
        assertThatThrownBy(() -> run(false, url))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("--url: Slack posts to an address such as https://bot.example.com/slack/events")
                .hasMessageNotContaining("p4ss");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private Path plugins() {
        return home.resolve("plugins");
    }

    private boolean run(boolean json) throws Exception {
        return run(json, null);
    }

    private boolean run(boolean json, @Nullable String url) throws Exception {
        Settings settings = new SettingsReader(home, environment, Map.of(), List.of())
                .beforeThereIsAnApp()
                .read();
        return new ManifestCommand(settings, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(json, Optional.ofNullable(url));
    }

    /** {@code -Dgolden.write=true} writes the expected text anew. */
    private static void assertGolden(String name, ByteArrayOutputStream printed) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, printed.toByteArray());
        }
        assertThat(printed.toString(UTF_8)).as("%s", file).isEqualTo(Files.readString(file));
    }
}
