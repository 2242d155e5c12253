package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are looked after while the bot runs, on the command line and in chat, and it remembers what it was told. */
final class AdministrationTest {

    @TempDir
    Path home;

    private Path echo(Path folder, String name, String answer) throws Exception {
        String source = """
                package echo;

                import dev.banter.api.*;

                final class Echo {

                    @OnMessage(pattern = "^echo$")
                    String echo() {
                        return "%s";
                    }
                }
                """.formatted(answer);
        return PluginJar.drop(folder, home, name, "echo.Echo", source);
    }

    private BotProcess start(LocalSlack slack) throws Exception {
        Path settings = Files.writeString(
                home.resolve("banter.yaml"), "admins: [\"@ana\"]\nnames: [bot]\nplugins.require-lock: on\n");
        return BotProcess.start(
                        home,
                        slack.environment("socket"),
                        "--config",
                        settings.toString(),
                        "--http",
                        "127.0.0.1:0",
                        "--pacing",
                        "off")
                .awaitReady();
    }

    /** What the command line says; its standard output, or else its standard error. */
    private String ask(BotProcess bot, int exit, String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("plugins"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--http", bot.address("http").getAuthority()));
        try (BotProcess command = BotProcess.start(home, Map.of(), arguments.toArray(String[]::new))) {
            assertThat(command.awaitExit()).as(command.toString()).isEqualTo(exit);
            String token = Files.readString(home.resolve("data/admin.token")).strip();
            assertThat(command.toString()).doesNotContain(token);
            return exit == 0 ? String.join("\n", command.out()) : command.err();
        }
    }

    private static String answer(Person person, String channel, String text) {
        String ts = person.say(channel, text);
        return person.awaitInThread(
                        channel, ts, message -> !message.path("ts").asString().equals(ts))
                .path("text")
                .asString();
    }

    private static void awaitAnswer(Person person, String channel, String answer) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    person.say(channel, "echo");
                    return person.history(channel).stream()
                            .anyMatch(message -> message.path("text").asString().equals(answer));
                });
    }

    @Test
    void thePluginsOfARunningBotAreLookedAfter() throws Exception {
        echo(home.resolve("plugins"), "echo", "one");
        try (LocalSlack slack = LocalSlack.start()) {
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            try (BotProcess bot = start(slack)) {
                assertThat(ask(bot, 0, "list")).contains("echo    -        refused");
                assertThat(ask(bot, 0, "pin", "echo")).contains("echo.jar: plugin echo is live with 1 handler");
                awaitAnswer(ana, general, "one");

                assertThat(ask(bot, 0, "explain", "bot echo")).contains("+ echo echo.Echo#echo", "runs as number 1");
                Path next = echo(home.resolve("elsewhere"), "echo", "two");
                assertThat(ask(bot, 1, "install", next.toString(), "0".repeat(64)))
                        .contains("is not installed");
                ask(bot, 0, "install", next.toString());
                awaitAnswer(ana, general, "two");

                assertThat(answer(slack.person("ben"), general, "bot plugins disable echo"))
                        .isEqualTo(
                                "That is for administrators, and you are none; `admins` in `banter.yaml` names them.");
                assertThat(answer(ana, general, "bot plugins rollback echo")).contains("echo.jar is installed");
                awaitAnswer(ana, general, "one");
                assertThat(answer(ana, general, "bot plugins disable echo")).contains("plugin echo is disabled");
                assertThat(ask(bot, 1, "reload", "echo")).contains("plugin echo is disabled; enable it first");
                assertThat(ask(bot, 2, "lst")).contains("did you mean 'list'?");
                assertThat(bot.err())
                        .contains("plugins disable echo, asked by "
                                + slack.person("ben").id() + " in ")
                        .contains("was refused: is no administrator");
                assertThat(bot.stop()).isZero();
            }
            try (BotProcess bot = start(slack)) {
                assertThat(ask(bot, 0, "list")).contains("echo    -        disabled");
                assertThat(ask(bot, 0, "enable", "echo")).contains("is live with 1 handler");
            }
        }
    }

    @Test
    void whereNoBotRunsThatIsSaid() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/admin.token"), "of-a-bot-that-is-gone");
        try (BotProcess command = BotProcess.start(home, Map.of(), "plugins", "--http", "127.0.0.1:1")) {
            assertThat(command.awaitExit()).isEqualTo(1);
            assertThat(command.err()).startsWith("banter: no bot answers at http://127.0.0.1:1;");
        }
        try (BotProcess command = BotProcess.start(home, Map.of(), "plugins", "--http", "off")) {
            assertThat(command.awaitExit()).isEqualTo(2);
            assertThat(command.err()).startsWith("banter: 'plugins' speaks to the running bot over HTTP");
        }
    }
}
