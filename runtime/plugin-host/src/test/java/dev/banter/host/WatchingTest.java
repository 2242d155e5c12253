package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens in the folder while the bot runs. */
final class WatchingTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @BeforeEach
    void open() throws Exception {
        PluginHostTest.echo("echo-1.0.jar", "one").in(bot.folder);
        bot.host.start();
    }

    private void awaitReports(String... headlines) {
        await().untilAsserted(() -> assertThat(bot.reports)
                .extracting(report -> report.headline().replaceAll(" after .*", ""))
                .containsExactly(headlines));
    }

    @Test
    void aJarThatIsDroppedInIsTaken() throws Exception {
        PluginHostTest.echo("second.jar", "two").in(bot.folder);
        awaitReports(
                "echo-1.0.jar: plugin echo 1.0 is live with 1 handler",
                "second.jar: plugin second is live with 1 handler");
        assertThat(bot.switchboard.say("who?")).containsExactly("one", "two");
    }

    @Test
    void aHalfWrittenUploadIsNotTaken() throws Exception {
        byte[] whole = PluginHostTest.echo("slow.jar", "slow").bytes();
        Path file = bot.folder.resolve("slow.jar");
        for (int end = 0; end < whole.length; end += whole.length / 8) {
            Files.write(file, Arrays.copyOf(whole, end));
            PluginHostTest.echo("tick" + end + ".jar", "tick").in(bot.folder);
            int reports = bot.reports.size();
            await().until(() -> bot.reports.size() > reports);
        }
        assertThat(bot.reports)
                .filteredOn(report -> report.file().equals("slow.jar"))
                .allMatch(report -> !report.isLive());
        Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
        await().until(() -> bot.switchboard.live.containsKey("slow"));
    }

    @Test
    void aRefusedJarThatIsTakenOutIsTold() throws Exception {
        Path bad = Files.writeString(bot.folder.resolve("bad.jar"), "no jar at all");
        await().until(() -> bot.reports.size() == 2);
        Files.delete(bad);
        Files.delete(bot.folder.resolve("echo-1.0.jar"));

        await().untilAsserted(() -> assertThat(bot.removed).containsExactly("bad.jar", "echo-1.0.jar"));
    }

    @Test
    void aRefusedJarIsTriedAgainOnlyWhenItChanges() throws Exception {
        PluginJar.named("mended.jar")
                .source("class Mended { @OnMessage(pattern = \"(\") void all() {} }")
                .in(bot.folder);
        String live = "echo-1.0.jar: plugin echo 1.0 is live with 1 handler";
        String refused = "mended.jar: plugin mended is refused, 1 problem";
        awaitReports(live, refused);
        PluginHostTest.echo("other.jar", "two").in(bot.folder);
        awaitReports(live, refused, "other.jar: plugin other is live with 1 handler");
        PluginHostTest.echo("mended.jar", "mended").in(bot.folder);
        awaitReports(
                live,
                refused,
                "other.jar: plugin other is live with 1 handler",
                "mended.jar: plugin mended is live with 1 handler");
        assertThat(bot.logged(Level.WARN)).hasSize(1);
    }

    @Test
    void aFolderThatGoesAwayIsToldOnceAndItsReturnIsSeen() throws Exception {
        Path away = bot.folder.resolveSibling("away");
        Files.move(bot.folder, away);
        await().untilAsserted(() -> assertThat(bot.logged(Level.WARN))
                .containsExactly("the plugin folder " + bot.folder
                        + " cannot be read: there is no such file; plugins that are live go on"));
        PluginHostTest.echo("late.jar", "late").in(away);
        Files.move(away, bot.folder);
        await().until(() -> bot.switchboard.live.containsKey("late"));
        assertThat(bot.logged(Level.WARN)).hasSize(1);
        assertThat(bot.switchboard.say("who?")).containsExactly("one", "late");
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        for (String name : new String[] {".hidden.jar", "up.jar.part", "up.jar.tmp", "notes.txt"}) {
            Files.writeString(bot.folder.resolve(name), "not for us");
        }
        PluginHostTest.echo("second.jar", "two").in(bot.folder);
        awaitReports(
                "echo-1.0.jar: plugin echo 1.0 is live with 1 handler",
                "second.jar: plugin second is live with 1 handler");
    }
}
