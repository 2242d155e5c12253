package dev.banter.launcher.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.launcher.Plugins;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest that is printed; the expected ones are files beside the tests, for somebody to read and to paste. */
final class ManifestCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/banter/launcher/manifest");

    @TempDir
    private Path home;

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

    private Path plugins() {
        return home.resolve("plugins");
    }

    private boolean run(boolean json) throws Exception {
        Settings settings = new SettingsReader(home, Map.of(), Map.of(), List.of()).read();
        return new ManifestCommand(settings, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(json);
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
