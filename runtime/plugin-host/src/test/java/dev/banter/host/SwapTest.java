package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A jar that changes takes its own place while the bot runs, and a plugin goes with its jar. */
final class SwapTest {

    /** Of the plugins of these tests: something that they share with the test, for they see nothing else of it. */
    private static final String GATE = "banter.test.gate";

    private static final String PATIENT = """
            class Echo { @OnMessage(pattern = "") String all() throws Exception {
                ((java.util.concurrent.CountDownLatch) System.getProperties().get("%s")).await();
                return "patient";
            } }""".formatted(GATE);

    private static final String STUBBORN = """
            class Echo { @OnMessage(pattern = "") String all() {
                java.util.concurrent.CountDownLatch gate =
                        (java.util.concurrent.CountDownLatch) System.getProperties().get("%s");
                while (gate.getCount() > 0) {
                    try { gate.await(); } catch (InterruptedException ignored) { }
                }
                return "stubborn";
            } }""".formatted(GATE);

    private final CountDownLatch gate = new CountDownLatch(1);

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @BeforeEach
    void share() {
        System.getProperties().put(GATE, gate);
    }

    @AfterEach
    void open() {
        gate.countDown();
        System.getProperties().remove(GATE);
    }

    private Path echo(String file, String answer) throws Exception {
        return PluginHostTest.echo(file, answer).in(bot.folder);
    }

    private WeakReference<ClassLoader> loader() {
        return Objects.requireNonNull(bot.switchboard.loaders.get("echo"));
    }

    private static void awaitCollected(WeakReference<ClassLoader> loader) {
        Awaitility.await("the loader is collected")
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    System.gc();
                    return loader.get() == null;
                });
    }

    private void awaitLast(String headline) {
        await().untilAsserted(() -> assertThat(bot.reports)
                .last()
                .extracting(report -> report.headline().replaceAll(" after \\d+ ms", ""))
                .isEqualTo(headline));
    }

    @Test
    void aJarThatIsOverwrittenTakesItsOwnPlace() throws Exception {
        echo("echo-1.0.jar", "one");
        bot.host.start();
        WeakReference<ClassLoader> before = loader();
        echo("echo-1.0.jar", "another answer");

        awaitLast("echo-1.0.jar: plugin echo 1.0 is live with 1 handler, in the place of version 1.0");
        assertThat(bot.switchboard.say("who?")).containsExactly("another answer");
        await().untilAsserted(() -> assertThat(bot.logged(Level.INFO)).contains("plugin echo 1.0 is gone"));
        assertThat(bot.copies()).hasSize(1);
        awaitCollected(before);
    }

    @Test
    void aJarThatIsReplacedByARenameTakesItsPlaceToo() throws Exception {
        Path jar = echo("echo.jar", "one");
        bot.host.start();
        Path next = PluginHostTest.echo("echo.jar", "two").in(Files.createDirectory(bot.folder.resolveSibling("up")));
        Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE);

        awaitLast("echo.jar: plugin echo is live with 1 handler, in the place of the version before");
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
    }

    @Test
    void oneThatIsRefusedLeavesTheOldOneServing() throws Exception {
        echo("echo-1.0.jar", "one");
        bot.host.start();
        PluginJar.named("echo-1.0.jar")
                .source("class Echo { @OnMessage(pattern = \"(\") void all() {} }")
                .in(bot.folder);

        awaitLast("echo-1.0.jar: plugin echo 1.0 is refused, 1 problem");
        assertThat(bot.reports.get(1).toString())
                .endsWith(
                        "Nothing of it runs; version 1.0 goes on. It is tried again when the file or its settings change.");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        assertThat(bot.copies()).hasSize(1);
        echo("echo-1.0.jar", "mended");
        awaitLast("echo-1.0.jar: plugin echo 1.0 is live with 1 handler, in the place of version 1.0");
        assertThat(bot.switchboard.say("who?")).containsExactly("mended");
    }

    @Test
    void aFileThatIsOnlyTouchedIsNoNews() throws Exception {
        Path jar = echo("echo.jar", "one");
        bot.host.start();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        echo("other.jar", "two");

        awaitLast("other.jar: plugin other is live with 1 handler");
        assertThat(bot.reports).hasSize(2);
        assertThat(bot.copies()).hasSize(2);
    }

    @Test
    void withItsJarAPluginGoes() throws Exception {
        Path jar = echo("echo-1.0.jar", "one");
        bot.host.start();
        WeakReference<ClassLoader> before = loader();
        Files.delete(jar);

        await().untilAsserted(() -> assertThat(bot.removed).containsExactly("echo-1.0.jar"));
        assertThat(bot.switchboard.live).isEmpty();
        await().untilAsserted(() -> assertThat(bot.copies()).isEmpty());
        awaitCollected(before);
    }

    @Test
    void aJarOfTheNextVersionTakesThePlaceOfTheLastOnceThatIsGone() throws Exception {
        Path last = echo("echo-1.0.jar", "one");
        bot.host.start();
        echo("echo-1.1.jar", "two");
        awaitLast("echo-1.1.jar: plugin echo 1.1 is refused, 1 problem");
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        Files.delete(last);

        awaitLast("echo-1.1.jar: plugin echo 1.1 is live with 1 handler, in the place of version 1.0");
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
        await().untilAsserted(() -> assertThat(bot.removed).containsExactly("echo-1.0.jar"));
        assertThat(bot.switchboard.live).containsOnlyKeys("echo");
    }

    @Test
    void whatItHasBegunItEndsWhileTheNextAnswersAlready() throws Exception {
        PluginJar.named("echo.jar").source(PATIENT).in(bot.folder);
        bot.host.start();
        CompletableFuture<List<String>> begun = bot.said();
        await().until(() -> !bot.switchboard.plugin("echo").lane().isQuiet());
        echo("echo.jar", "two");

        awaitLast("echo.jar: plugin echo is live with 1 handler, in the place of the version before");
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
        assertThat(begun).isNotDone();
        gate.countDown();
        assertThat(begun.join()).containsExactly("patient");
        await().untilAsserted(() -> assertThat(bot.copies()).hasSize(1));
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @Test
    void oneThatDoesNotEndIsInterrupted() throws Exception {
        PluginJar.named("echo.jar").source(PATIENT).in(bot.folder);
        bot.host.start();
        CompletableFuture<List<String>> begun = bot.said();
        await().until(() -> !bot.switchboard.plugin("echo").lane().isQuiet());
        Files.delete(bot.folder.resolve("echo.jar"));

        assertThat(begun.join()).singleElement().asString().contains("InterruptedException");
        await().untilAsserted(() -> assertThat(bot.logged(Level.INFO)).contains("plugin echo is gone"));
        assertThat(bot.logged(Level.WARN))
                .containsExactly("plugin echo is not through with what it has begun after PT2S; its threads are"
                        + " interrupted");
    }

    @Test
    void oneThatDoesNotComeBackIsNamedWithWhereItIs() throws Exception {
        PluginJar.named("echo.jar").source(STUBBORN).in(bot.folder);
        bot.host.start();
        WeakReference<ClassLoader> before = loader();
        CompletableFuture<List<String>> begun = bot.said();
        await().until(() -> !bot.switchboard.plugin("echo").lane().isQuiet());
        echo("echo.jar", "two");

        await().untilAsserted(() -> assertThat(bot.logged(Level.WARN))
                .last()
                .asString()
                .startsWith("plugin echo has a thread that does not come back")
                .contains("plugin-echo-", "Echo.all("));
        assertThat(bot.switchboard.say("who?")).containsExactly("two");
        gate.countDown();
        begun.join();
        awaitCollected(before);
    }
}
