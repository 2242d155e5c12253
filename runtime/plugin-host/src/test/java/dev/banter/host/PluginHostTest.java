package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.qos.logback.classic.Level;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginHostTest {

    /** The contract's example. */
    /** The contract's example, as it stands among the tests of the API. */
    private static final Path EXAMPLE =
            Path.of("..", "..", "plugin-api", "src", "test", "resources", "example", "Deploys.java");

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC}) // where a folder has such rights
    void aFolderThatEverybodyCanWriteToIsToldOnce() throws Exception {
        Files.setPosixFilePermissions(bot.folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        bot.host.start();
        assertThat(bot.logged(Level.WARN))
                .containsExactly(
                        "the plugin folder " + bot.folder + " can be written to by every user of this machine, and"
                                + " what lies in it is run; take that right away: chmod o-w " + bot.folder);
    }

    @Test
    void twoFilesWithTheSameHandlersAreTold() throws Exception {
        Path echo = echo("echo.jar", "twice").in(bot.folder);
        Files.copy(echo, bot.folder.resolve("echo-copy.jar"));
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("twice", "twice");
        assertThat(bot.logged(Level.WARN))
                .containsExactly("echo.jar and echo-copy.jar have the same handlers, so each message is answered twice;"
                        + " take one of the two files away");
    }

    @Test
    void theExampleOfTheContractAnswers() throws Exception {
        PluginJar.named("deploys-1.2.0.jar").source(Files.readString(EXAMPLE)).in(bot.folder);

        LoadReport report = bot.startWithOne();

        assertThat(report.headline())
                .matches("deploys-1\\.2\\.0\\.jar: plugin deploys 1\\.2\\.0 is live with 3 handlers after \\d+ ms");
        assertThat(report.toString().lines().skip(1))
                .containsExactly(
                        "  example.Deploys#hello on \"^hello\\b\"",
                        "  example.Deploys#deploy on \"^deploy (?<app>\\S+) to (?<env>prod|staging)$\"",
                        "  example.Deploys#status on \"^status$\"");
        assertThat(bot.switchboard.say("hello there")).containsExactly("Hello <@U0ANA>");
        assertThat(bot.switchboard.say("deploy web to prod"))
                .containsExactly("inThread deploying web, broadcast web is on prod");
        assertThat(bot.switchboard.say("status")).containsExactly("privately all green");
        assertThat(bot.switchboard.plugin("deploys").routes())
                .extracting(Route::audience)
                .containsExactly(Audience.ANYBODY, Audience.ANYBODY, Audience.ADDRESSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anyNumberOfPluginsComesAndGoes(int number) throws Exception {
        List<String> ids = IntStream.range(0, number).mapToObj(i -> "echo" + i).toList();
        ids.forEach(id -> echo(id + ".jar", id).in(bot.folder));

        assertThat(bot.host.start()).extracting(LoadReport::id).containsExactlyElementsOf(ids);
        assertThat(bot.switchboard.say("anybody?")).containsExactlyElementsOf(ids);
        assertThat(bot.copies()).hasSize(number);

        bot.host.close();
        assertThat(bot.switchboard.live).isEmpty();
        assertThat(bot.copies()).isEmpty();
        ids.forEach(bot::awaitCollected);
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws Exception {
        Files.delete(bot.folder);
        assertThat(bot.host.start()).isEmpty();
        assertThat(bot.folder).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithWhatToDo() throws Exception {
        Files.delete(bot.folder);
        Files.createFile(bot.folder);
        assertThatIOException()
                .isThrownBy(bot.host::start)
                .withMessage("the plugin folder " + bot.folder
                        + " cannot be made: a file is in its place; make it yourself, or name another folder");
    }

    @Test
    void aSecondFileWithTheSameIdIsRefused() throws Exception {
        echo("echo-1.0.jar", "one").in(bot.folder);
        echo("echo-1.1.jar", "two").in(bot.folder);

        assertThat(bot.host.start()).extracting(LoadReport::isLive).containsExactly(true, false);
        assertThat(bot.reports.get(1)).hasToString("""
                        echo-1.1.jar: plugin echo 1.1 is refused, 1 problem
                          - its id 'echo' is that of echo-1.0.jar, which is live; take one of the two files away
                        Nothing of it runs; version 1.0 goes on. It is tried again when the file or its settings change.""");
        assertThat(bot.switchboard.say("anybody?")).containsExactly("one");
    }

    @Test
    void handlersRunByClassNameThenByPlaceInTheClass() throws Exception {
        PluginJar.named("many.jar")
                .source("package b; class First { @OnMessage(pattern = \"\") String only() { return \"b.First\"; } }")
                .source("""
                        package a;
                        class Last {
                            @OnMessage(pattern = "") String zebra() { return "zebra"; }
                            @OnMessage(pattern = "") String apple(Message message) { return "apple"; }
                            void helper() {}
                            @OnMessage(pattern = "") String mango() { return "mango"; }
                            @OnMessage(pattern = "") String apple() { return "apple again"; }
                            static class Nested {
                                @OnMessage(pattern = "") String nested() { return "nested"; }
                            }
                        }
                        """)
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("x"))
                .containsExactly("zebra", "apple", "mango", "apple again", "nested", "b.First");
    }

    @Test
    void handlersThatShareANameAreToldApart() throws Exception {
        PluginJar.named("twice.jar").source("""
                        package a;
                        class Twice {
                            @OnMessage(pattern = "a") void on(Reply reply) {}
                            @OnMessage(pattern = "a") void on(Message message) {}
                        }
                        """).in(bot.folder);

        bot.startWithOne();

        assertThat(bot.switchboard.plugin("twice").routes())
                .extracting(route -> route.handler())
                .containsExactly("a.Twice#on(Reply)", "a.Twice#on(Message)");
    }

    @Test
    void theManifestKnowsTheVersionBetterThanTheName() throws Exception {
        echo("echo-1.0.jar", "one").attribute("Implementation-Version", "1.0.7").in(bot.folder);
        assertThat(bot.startWithOne().version()).isEqualTo("1.0.7");
    }

    @Test
    void eventsAreHandled() throws Exception {
        PluginJar.named("watch.jar").source("""
                        class Watch {
                            @OnEvent("*") void all(Event event) { throw new IllegalStateException("saw " + event.type()); }
                            @OnEvent("team_join") public final void join(Event event) {}
                        }
                        """).in(bot.folder);
        assertThat(bot.startWithOne().toString().lines().skip(1))
                .containsExactly("  Watch#all on event *", "  Watch#join on event team_join");
    }

    static PluginJar echo(String file, String answer) {
        String name = file.replaceAll("\\W", "_");
        return PluginJar.named(file)
                .source("package " + name + "; class Echo { @OnMessage(pattern = \"\") String echo() { return \""
                        + answer + "\"; } }");
    }
}
