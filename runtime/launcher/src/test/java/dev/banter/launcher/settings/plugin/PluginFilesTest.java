package dev.banter.launcher.settings.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.run.LaneSettings;
import dev.banter.host.settings.Written;
import dev.banter.host.settings.WrittenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the settings of plugins are found. */
final class PluginFilesTest {

    @TempDir
    private Path home;

    @Test
    void aSectionOfTheBotsFile() throws Exception {
        PluginFiles files =
                files("http: off\nfeed:\n  every: 1m\n  words: [a, b]\n  mail:\n    host: h\nother:\n  a: b\n");
        assertThat(files.of("feed").files())
                .containsExactly(
                        Map.entry("every", new Written(List.of("1m"), false, "banter.yaml line 3")),
                        Map.entry("words", new Written(List.of("a", "b"), true, "banter.yaml line 4")),
                        Map.entry("mail.host", new Written(List.of("h"), false, "banter.yaml line 6")));
        assertThat(files.of("feed").lane()).isEqualTo(LaneSettings.DEFAULT);
        assertThat(files.of("none").files()).isEmpty();
    }

    @Test
    void aFileOfItsOwnTakesThePlaceOfEachNameInIt() throws Exception {
        own("feed", "every: 2m\nmail:\n  port: 25\n");
        PluginFiles files = files("feed:\n  every: 1m\n  word: a\n  mail:\n    host: h\n");
        assertThat(files.of("feed").files()).containsOnlyKeys("word", "every", "mail.port");
        assertThat(text(files, "every")).isEqualTo("2m");
    }

    @Test
    void whatThePluginMayTakeIsTheBotsToRead() throws Exception {
        own("feed", "lane:\n  threads: 8\n  thread: 9\n");
        WrittenSettings feed =
                files("feed:\n  lane:\n    threads: 7\n    waiting: 1\n").of("feed");
        assertThat(feed.files()).isEmpty();
        assertThat(feed.lane().threads()).isEqualTo(8);
        assertThat(feed.lane().waiting()).isEqualTo(LaneSettings.DEFAULT.waiting());
        assertThat(feed.problems())
                .containsExactly("feed.yaml line 3: 'lane.thread' is not a setting; did you mean 'lane.threads'?");
    }

    @Test
    void aNameOfTheBotsIsNoPlugins() throws Exception {
        PluginFiles files = files("lane:\n  threads: 2\n");
        own("lane", "a: b\n");
        assertThat(files.of("lane").files()).containsOnlyKeys("a");
    }

    @Test
    void aFileThatIsNoYamlIsAProblem() throws Exception {
        own("feed", "a: [\n");
        assertThat(files("").of("feed").problems())
                .singleElement()
                .asString()
                .startsWith("feed.yaml line 2: is not YAML");
    }

    @Test
    void changesAreSeen() throws Exception {
        own("feed", "a: b\n");
        PluginFiles files = files("feed:\n  c: d\n");
        assertThat(files.of("feed").files()).containsOnlyKeys("c", "a");
        own("feed", "a: other\n");
        await().until(() -> text(files, "a").equals("other"));
        Files.delete(home.resolve("feed.yaml"));
        await().until(() -> text(files, "a").isEmpty());
        Files.writeString(home.resolve("banter.yaml"), "feed:\n  c: later\n");
        await().until(() -> text(files, "c").equals("later"));
    }

    @Test
    void aBotsFileThatBreaksLeavesWhatStoodInIt() throws Exception {
        PluginFiles files = files("feed:\n  c: d\n");
        assertThat(text(files, "c")).isEqualTo("d");
        Files.writeString(home.resolve("banter.yaml"), "feed:\n  c: [\n");
        await().during(Duration.ofMillis(600)).until(() -> text(files, "c").equals("d"));
        Files.writeString(home.resolve("banter.yaml"), "feed:\n  c: mended\n");
        await().until(() -> text(files, "c").equals("mended"));
    }

    @Test
    void whatIsWrittenForNobodyIsTold() throws Exception {
        PluginFiles files = files("feeed:\n  a: b\n  c: d\nlanes:\n  threads: 1\nzebra:\n  a: b\nfeed:\n  a: b\n");
        assertThat(files.strangers(Set.of("feed")))
                .containsExactly(
                        "banter.yaml line 2: there is no plugin 'feeed'; did you mean 'feed'?",
                        "banter.yaml line 5: there is no plugin 'lanes'; did you mean 'lane'?",
                        "banter.yaml line 7: there is no plugin 'zebra'; its settings wait until there is one");
    }

    @Test
    void aVariableThatNoPluginReadsIsTold() {
        Map<String, String> environment = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "BANTER_PLUGIN_FEED_EVERY", "1m",
                "BANTER_PLUGIN_FEED_EVRY", "1m",
                "BANTER_PLUGIN_FEED_WORDS", " ",
                "BANTER_PLUGIN_SHOP_KEY", "hush",
                "BANTER_PLUGIN_BROKEN_KEY", "hush");
        PluginFiles files =
                new PluginFiles(home.resolve("banter.yaml"), Set.of(), home, LaneSettings.DEFAULT, environment);
        assertThat(files.strangeVariables(
                        List.of("feed", "broken"), Map.of("feed", Set.of("BANTER_PLUGIN_FEED_EVERY"))))
                .containsExactly(
                        "BANTER_PLUGIN_FEED_EVRY is set, and no plugin reads it; did you mean"
                                + " 'BANTER_PLUGIN_FEED_EVERY'?",
                        "BANTER_PLUGIN_SHOP_KEY is set, and no plugin reads it; it waits until there is one that does");
        assertThat(files.of("feed").environment()).doesNotContainKey("SLACK_BOT_TOKEN");
    }

    private static String text(PluginFiles files, String name) {
        Written written = files.of("feed").files().get(name);
        return written == null ? "" : written.texts().get(0);
    }

    private void own(String pluginId, String text) throws IOException {
        Files.writeString(home.resolve(pluginId + ".yaml"), text);
    }

    private PluginFiles files(String bots) throws IOException {
        Path file = home.resolve("banter.yaml");
        Files.writeString(file, bots);
        return new PluginFiles(file, Set.of("http", "lane"), home, LaneSettings.DEFAULT, Map.of());
    }
}
