package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.banter.host.admin.Administration;
import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Details;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.jar.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator does to plugins, and what is remembered of it. */
final class AdministrationTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private final Administration administration = new Administration(bot.host);

    private Path echo(String file, String answer) {
        return PluginHostTest.echo(file, answer).in(bot.folder);
    }

    /** A jar that lies somewhere else. */
    private Path elsewhere(String file, String answer) throws Exception {
        return PluginHostTest.echo(file, answer).in(Files.createDirectories(bot.folder.resolveSibling("up")));
    }

    private static Answer answer(CompletionStage<Answer> answer) {
        return answer.toCompletableFuture().join();
    }

    private static String done(CompletionStage<Answer> answer) {
        Answer given = answer(answer);
        assertThat(given).isInstanceOf(Done.class);
        return ((Done) given).what();
    }

    private static Failed failed(CompletionStage<Answer> answer) {
        Answer given = answer(answer);
        assertThat(given).isInstanceOf(Failed.class);
        return (Failed) given;
    }

    private Details shown() {
        return (Details) answer(administration.show("echo"));
    }

    @Test
    void whatIsThereIsListedWithItsHash() throws Exception {
        Path jar = echo("echo-1.0.jar", "one");
        PluginJar.named("bad.jar").source("class None {}").in(bot.folder);
        bot.host.start();

        assertThat(administration.list().jars())
                .extracting(standing -> standing.report().file())
                .containsExactly("bad.jar", "echo-1.0.jar");
        assertThat(administration.list().jars().get(1).sha256()).contains(Sha256.of(jar));
        assertThat(administration.ids()).containsExactly("bad", "echo");
        assertThat(shown().before()).isEmpty();
    }

    @Test
    void whatIsDisabledIsGoneAndStaysSoUntilItIsEnabled() throws Exception {
        echo("echo.jar", "one");
        bot.host.start();
        assertThat(done(administration.disable("echo"))).startsWith("plugin echo is disabled, and stays so");
        assertThat(bot.switchboard.live).isEmpty();
        await().untilAsserted(() -> assertThat(bot.logged(Level.INFO)).contains("plugin echo is gone"));
        bot.awaitCollected("echo");
        assertThat(done(administration.disable("echo"))).isEqualTo("plugin echo is disabled already");

        echo("echo.jar", "another");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(3));
        assertThat(bot.reports)
                .extracting(report -> report.headline().replaceAll(" after \\d+ ms", ""))
                .containsExactly(
                        "echo.jar: plugin echo is live with 1 handler",
                        "echo.jar: plugin echo is disabled",
                        "echo.jar: plugin echo is disabled");
        assertThat(Files.readString(bot.data.resolve("disabled-plugins"))).isEqualTo("echo\n");
        assertThat(failed(administration.reload("echo")).problem())
                .isEqualTo("plugin echo is disabled; enable it first: plugins enable echo");

        assertThat(done(administration.enable("echo"))).isEqualTo("plugin echo is enabled");
        assertThat(bot.switchboard.say("who?")).containsExactly("another");
        assertThat(done(administration.enable("echo"))).isEqualTo("plugin echo is not disabled");
    }

    @Test
    void whatAnEarlierRunWasToldIsRemembered() throws Exception {
        Files.createDirectories(bot.data);
        Files.writeString(bot.data.resolve("disabled-plugins"), "echo\nother\n");
        echo("echo.jar", "one");
        assertThat(bot.startWithOne().headline()).isEqualTo("echo.jar: plugin echo is disabled");
        assertThat(bot.switchboard.live).isEmpty();
        assertThat(administration.list().absent()).containsExactly("other");
        assertThat(done(administration.enable("other")))
                .isEqualTo("plugin other is enabled; no jar of it lies in the plugin folder yet");
    }

    @Test
    void theSameBytesAreLoadedAnewWhenAsked() throws Exception {
        echo("echo.jar", "one");
        bot.host.start();
        Answer.Done reloaded = (Done) answer(administration.reload("echo"));
        assertThat(reloaded.reports())
                .singleElement()
                .extracting(report -> report.headline().replaceAll(" after \\d+ ms", ""))
                .isEqualTo("echo.jar: plugin echo is live with 1 handler, in the place of the version before");
        await().untilAsserted(() -> assertThat(bot.copies()).hasSize(1));
        assertThat(bot.reports).hasSize(2);
    }

    @Test
    void anInstalledJarTakesThePlaceOfTheFileBefore() throws Exception {
        echo("echo-1.0.jar", "one");
        bot.host.start();
        Path next = elsewhere("echo-1.1.jar", "two");
        String hash = Sha256.of(next);

        assertThat(done(administration.install(next, Optional.of(hash))))
                .isEqualTo("echo-1.1.jar is installed, and pinned to " + hash);
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
        assertThat(bot.folder.resolve("echo-1.0.jar")).doesNotExist();
        assertThat(bot.folder.resolve("echo-1.1.jar")).hasSameBinaryContentAs(next);
        assertThat(Files.readString(bot.folder.resolve("plugins.lock"))).isEqualTo(hash + "  echo-1.1.jar\n");
        assertThat(bot.removed).containsExactly("echo-1.0.jar");
        assertThat(shown().pinned()).contains(hash);
        assertThat(shown().before()).contains("echo-1.0.jar");

        echo("other.jar", "three");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(3));
        assertThat(bot.switchboard.live).containsOnlyKeys("echo", "other");
    }

    @Test
    void ofAWrongHashNothingIsInstalled() throws Exception {
        echo("echo.jar", "one");
        bot.host.start();
        Path next = elsewhere("echo.jar", "two");
        Failed refused = failed(administration.install(next, Optional.of("0".repeat(64))));

        assertThat(refused.problem())
                .isEqualTo(next + " is not installed: its SHA-256 is " + Sha256.of(next) + ", and not " + "0".repeat(64)
                        + " as was said; get the file anew, or find out why it is another");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        assertThat(bot.folder.resolve("plugins.lock")).doesNotExist();
    }

    @Test
    void whatIsRefusedLeavesTheFolderAndTheLockAsTheyWere() throws Exception {
        Path jar = echo("echo.jar", "one");
        bot.host.start();
        String hash = Sha256.of(jar);
        administration.pin("echo", Optional.empty()).toCompletableFuture().join();
        Path bad = PluginJar.named("echo.jar")
                .source("class Echo { @OnMessage(pattern = \"(\") void all() {} }")
                .in(Files.createDirectories(bot.folder.resolveSibling("up")));
        Failed refused = failed(administration.install(bad, Optional.empty()));

        assertThat(refused.problem()).isEqualTo("echo.jar is not installed, and the folder is as it was");
        assertThat(refused.reports())
                .singleElement()
                .extracting(LoadReport::headline)
                .isEqualTo("echo.jar: plugin echo is refused, 1 problem");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        assertThat(Sha256.of(jar)).isEqualTo(hash);
        assertThat(Files.readString(bot.folder.resolve("plugins.lock"))).isEqualTo(hash + "  echo.jar\n");
        assertThat(bot.folder.resolve(".incoming")).doesNotExist();
        assertThat(shown().before()).isEmpty();
    }

    @Test
    void theVersionBeforeComesBackAndTheOneAfterItToo() throws Exception {
        echo("echo-1.0.jar", "one");
        bot.host.start();
        Path next = elsewhere("echo-1.1.jar", "two");
        done(administration.install(next, Optional.empty()));

        assertThat(done(administration.rollback("echo"))).startsWith("echo-1.0.jar is installed, and pinned to ");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        assertThat(bot.folder.resolve("echo-1.1.jar")).doesNotExist();
        assertThat(Files.readString(bot.folder.resolve("plugins.lock"))).endsWith("  echo-1.0.jar\n");
        assertThat(done(administration.rollback("echo"))).startsWith("echo-1.1.jar is installed");
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
    }

    @Test
    void aFileThatIsRefusedIsRolledBackToTheOneThatGoesOn() throws Exception {
        Path jar = echo("echo.jar", "one");
        bot.host.start();
        echo("echo.jar", "two");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(2));
        PluginJar.named("echo.jar").source("class None {}").in(bot.folder);
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(3));
        assertThat(bot.switchboard.say("who?")).containsExactly("two");

        assertThat(done(administration.rollback("echo"))).startsWith("echo.jar");
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
        assertThat(administration.list().jars())
                .singleElement()
                .matches(one -> one.report().isLive());
        assertThat(jar).exists();
        assertThat(done(administration.rollback("echo"))).startsWith("echo.jar is installed");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
    }

    @Test
    void whatIsNotThereIsTold() throws Exception {
        bot.host.start();
        assertThat(failed(administration.disable("ecko")).cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(failed(administration.install(Path.of("/no/such.jar"), Optional.empty()))
                        .problem())
                .isEqualTo("there is no file /no/such.jar on the bot's machine");
        assertThat(failed(administration.install(elsewhere("Echo.jar", "x"), Optional.empty()))
                        .problem())
                .startsWith("Echo.jar: the file's name makes the plugin's id 'Echo'");
        echo("echo.jar", "one");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(1));
        assertThat(failed(administration.rollback("echo")).problem())
                .isEqualTo("no version of plugin echo from before is kept; one is as soon as another has answered");
    }

    @Test
    void aHostThatIsClosedTakesNoOrder() throws Exception {
        bot.host.start();
        bot.host.close();
        CompletionStage<Answer> late = administration.show("echo");
        Assertions.assertThatThrownBy(() -> late.toCompletableFuture().join())
                .isInstanceOfAny(CancellationException.class, CompletionException.class);
        assertThat(administration.list().jars()).isEqualTo(List.of());
    }

    @Test
    void aFileOfAnotherPluginIsNotTakenAway() throws Exception {
        echo("echo.jar", "one");
        bot.host.start();
        Path other =
                PluginJar.named("echo.jar").source("""
                @Plugin(id = "other")
                class Other { @OnMessage(pattern = "") String all() { return "other"; } }
                """).in(Files.createDirectories(bot.folder.resolveSibling("up")));

        assertThat(failed(administration.install(other, Optional.empty())).problem())
                .endsWith(
                        "echo.jar is not installed: in the plugin folder that is the name of plugin echo's jar, and this"
                                + " one makes plugin other; rename it");
        assertThat(bot.switchboard.live).containsOnlyKeys("echo");
        assertThat(bot.folder.resolve("plugins.lock")).doesNotExist();
    }

    @Test
    void whatAnInterruptedInstallationLeftDoesNotDisturb() throws Exception {
        Files.createDirectories(bot.folder.resolve(".incoming"));
        Files.writeString(bot.folder.resolve(".incoming").resolve("half.jar"), "half");
        bot.host.start();
        Path jar = elsewhere("echo.jar", "one");

        assertThat(done(administration.install(jar, Optional.empty()))).startsWith("echo.jar is installed");
        assertThat(bot.folder.resolve(".incoming")).doesNotExist();
    }

    @Test
    void whereNothingCanBePutThatIsSaid() throws Exception {
        bot.host.start();
        Files.writeString(bot.folder.resolve(".incoming"), "in the way");
        Path jar = elsewhere("echo.jar", "one");

        assertThat(failed(administration.install(jar, Optional.empty())).problem())
                .isEqualTo(jar + " cannot be installed: a file is in its place");
    }
}
