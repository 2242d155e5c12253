package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.host.admin.Administration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What changes in the settings of a jar that cannot be loaded is looked at once, whatever kept it from being loaded. */
final class OutdatedSettingsTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    /** How often a file was told of, some looks after everything else was done. */
    private long reports(String file) {
        PluginHostTest.echo("last.jar", "last").in(bot.folder);
        await().untilAsserted(() -> assertThat(bot.switchboard.live).containsKey("last"));
        return bot.reports.stream().filter(report -> report.file().equals(file)).count();
    }

    @Test
    void ofAFileThatIsNoJarAnyMore() throws Exception {
        Path jar = PluginHostTest.echo("echo.jar", "one").in(bot.folder);
        bot.host.start();
        Files.writeString(jar, "no jar");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(2));

        bot.write("echo", "every=1s");
        await().untilAsserted(() -> assertThat(bot.reports).hasSizeGreaterThan(2));
        assertThat(reports("echo.jar")).isEqualTo(3);
    }

    @Test
    void ofOneThatWaitsForAnother() throws Exception {
        Path billing = Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        Files.delete(billing);
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(3));

        bot.write("shop", "every=1s");
        await().untilAsserted(() -> assertThat(bot.reports).hasSizeGreaterThan(3));
        assertThat(reports("shop.jar")).isEqualTo(3);
    }

    @Test
    void ofOneThatWasNotInstalled() throws Exception {
        PluginHostTest.echo("echo-1.jar", "one").in(bot.folder);
        bot.host.start();
        Path bad = PluginJar.named("echo-2.jar")
                .source("class Echo { @OnMessage(pattern = \"(\") void all() {} }")
                .in(Files.createDirectories(bot.folder.resolveSibling("up")));
        new Administration(bot.host)
                .install(bad, Optional.empty())
                .toCompletableFuture()
                .join();

        bot.write("echo", "every=1s");
        await().untilAsserted(() -> assertThat(bot.reports).hasSizeGreaterThan(1));
        assertThat(reports("echo-2.jar")).isZero();
        assertThat(reports("echo-1.jar")).isEqualTo(2);
    }
}
