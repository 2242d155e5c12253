package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process in several workspaces, which are nothing to each other. */
final class SeveralWorkspacesTest {

    private static final Path EXAMPLE =
            Path.of("..", "plugin-api", "src", "test", "resources", "example", "Deploys.java");

    @TempDir
    Path folder;

    @Test
    void eachIsAnsweredWhereItSpoke() throws Exception {
        try (LocalSlack acme = LocalSlack.start();
                LocalSlack beta = LocalSlack.start(1_000);
                BotProcess bot = start(entry("acme", acme, "socket") + entry("beta", beta, "rtm"))
                        .awaitReady()) {
            answers(acme.person("ana"));
            answers(beta.person("ana"));
            assertThat(get(bot, "ready").body()).contains("\"ready\":true", "acme: live in T", "beta: live in T");
            assertThat(get(bot, "metrics").body())
                    .contains("banter_link_up{way=\"socket\",workspace=\"acme\"} 1.0")
                    .contains("banter_link_up{way=\"rtm\",workspace=\"beta\"} 1.0");
            assertThat(bot.stop()).as(bot.toString()).isZero();
        }
    }

    @Test
    void oneThatIsRefusedAndOneThatGoesLeaveTheOthersAlone() throws Exception {
        LocalSlack beta = LocalSlack.start(1_000);
        try (LocalSlack acme = LocalSlack.start();
                beta;
                BotProcess bot = start(entry("acme", acme, "socket")
                                + entry("beta", beta, "socket")
                                + entry("gone", beta, "rtm").replace("xoxb-local-bot", "xoxb-wrong-token-7f3a"))
                        .awaitReady()) {
            await(bot.toString())
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> bot.err().contains("workspace gone: Slack refuses the token xoxb-…7f3a"));
            assertThat(bot.err()).doesNotContain("wrong-token");
            assertThat(get(bot, "ready").statusCode()).isEqualTo(503);
            assertThat(get(bot, "ready").body()).contains("gone: Slack refuses the token xoxb-…7f3a");

            beta.close();
            await(bot.toString())
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(bot, "ready").body().contains("beta: "));
            answers(acme.person("ana"));
            assertThat(bot.out()).containsOnlyOnce("ready");
        }
    }

    @Test
    void whenNoneIsLeftThatIsTheEnd() throws Exception {
        try (LocalSlack acme = LocalSlack.start();
                LocalSlack beta = LocalSlack.start(1_000);
                BotProcess bot = start((entry("acme", acme, "socket") + entry("beta", beta, "rtm"))
                        .replace("xoxb-local-bot", "xoxb-wrong-token-7f3a"))) {
            assertThat(bot.awaitExit()).isEqualTo(3);
            assertThat(bot.err()).contains("workspace acme: Slack refuses", "workspace beta: Slack refuses");
            assertThat(bot.out()).doesNotContain("ready");
        }
    }

    private BotProcess start(String entries) throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "deploys", "example.Deploys", Files.readString(EXAMPLE));
        Path config = Files.writeString(folder.resolve("banter.yaml"), "workspaces:\n" + entries);
        return BotProcess.start(folder, Map.of(), "--config", config.toString(), "--http", "127.0.0.1:0");
    }

    private static String entry(String name, LocalSlack slack, String transport) {
        return """
                  - name: %s
                    bot-token: xoxb-local-bot
                    app-token: xapp-local-bot
                    api-url: %s
                    transport: %s
                """.formatted(name, slack.api(), transport);
    }

    private static void answers(Person person) {
        String general = person.channel("general");
        person.say(general, "hello");
        person.awaitInChannel(general, text("Hello <@" + person.id() + ">"));
    }

    private static HttpResponse<String> get(BotProcess bot, String path) throws Exception {
        URI uri = bot.address("http").resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
