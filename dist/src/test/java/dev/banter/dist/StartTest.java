package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the product starts, what it prints, and how it ends. */
final class StartTest {

    @TempDir
    Path folder;

    @Test
    void printsExactlyItsAddressesAndReady() throws Exception {
        try (BotProcess bot = local().awaitReady()) {
            assertThat(bot.out())
                    .hasSize(3)
                    .satisfiesExactly(
                            line -> assertThat(line).matches("workspace http://127\\.0\\.0\\.1:\\d+/"),
                            line -> assertThat(line).matches("http http://127\\.0\\.0\\.1:\\d+/"),
                            line -> assertThat(line).isEqualTo("ready"));
            assertThat(bot.stop()).isZero();
        }
    }

    @Test
    void tellsWhetherItLivesAndIsReadyAndWhatItCounts() throws Exception {
        try (BotProcess bot = local().awaitReady()) {
            URI http = bot.address("http");
            assertThat(get(http.resolve("live")).statusCode()).isEqualTo(200);
            assertThat(get(http.resolve("ready")).body()).contains("\"ready\":true");
            assertThat(get(http.resolve("ready")).statusCode()).isEqualTo(200);
            assertThat(get(http.resolve("metrics")).body()).contains("banter_plugins 2.0", "jvm_threads_live_threads");
            assertThat(get(http.resolve("nothing")).statusCode()).isEqualTo(404);
            assertThat(get(bot.address("workspace")).body()).contains("<html");
        }
    }

    @Test
    void isNotReadyWhileItsLinkIsDown() throws Exception {
        LocalSlack slack = LocalSlack.start();
        try (slack;
                BotProcess bot = BotProcess.start(slack.environment(), "--http", "127.0.0.1:0", "--data", data())
                        .awaitReady()) {
            slack.close();
            URI ready = bot.address("http").resolve("ready");
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(30))
                    .until(() -> get(ready).statusCode() == 503);
            assertThat(get(ready).body()).contains("\"ready\":false", "\"reason\":");
            assertThat(get(bot.address("http").resolve("live")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wrongSettingsAreToldAllAtOnce() throws Exception {
        Path config = Files.writeString(folder.resolve("banter.yaml"), """
                transport: local
                pasing: off
                lane:
                  threads: many
                """);
        try (BotProcess bot = BotProcess.start(
                Map.of("BANTER_LOG_LEVEL", "loud"), "--config", config.toString(), "--http", "7780", "--sttrict")) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertThat(bot.out()).isEmpty();
            assertThat(bot.err())
                    .contains("banter.yaml line 2: 'pasing' is not a setting; did you mean 'pacing'?")
                    .contains("banter.yaml line 4: 'lane.threads' is a whole number from 1 to 256, not 'many'")
                    .contains("BANTER_LOG_LEVEL: 'log-level' is one of trace, debug, info, warn, error, not 'loud'")
                    .contains("--http: 'http' is HOST:PORT")
                    .contains("--sttrict: is not an option; did you mean '--strict'?");
        }
    }

    @Test
    void anUnknownCommandNamesTheNearest() throws Exception {
        try (BotProcess bot = BotProcess.start(Map.of(), "rum")) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertThat(bot.err()).contains("rum: is not a command; did you mean 'run'?");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            try (BotProcess bot =
                    BotProcess.start(Map.of(), "--http", address, "--workspace", "127.0.0.1:0", "--data", data())) {
                assertThat(bot.awaitExit()).isEqualTo(2);
                assertThat(bot.err()).contains(address);
            }
        }
    }

    @Test
    void refusedCredentialsAreToldOnce() throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = refused(slack, "xoxb-wrong-token-7f3a")) {
            assertThat(bot.awaitExit()).isEqualTo(3);
            assertThat(bot.err()).contains("xoxb-…7f3a", "invalid_auth").doesNotContain("wrong-token");
            assertThat(bot.out()).isEmpty();
        }
    }

    @Test
    void aRefusedAppTokenIsToldWithWhatToCreate() throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = BotProcess.start(
                        Map.of(
                                "SLACK_BOT_TOKEN",
                                "xoxb-local-bot",
                                "SLACK_APP_TOKEN",
                                "xapp-wrong-token-7f3a",
                                "SLACK_API_URL",
                                slack.api().toString()),
                        "--http",
                        "off",
                        "--data",
                        data())) {
            assertThat(bot.awaitExit()).isEqualTo(3);
            assertThat(bot.err())
                    .containsOnlyOnce("xapp-…7f3a for good")
                    .contains("create an app-level token with the scope connections:write")
                    .doesNotContain("wrong-token");
            assertThat(bot.out()).isEmpty();
        }
    }

    @Test
    void aPersonsTokenIsWarnedOfOnce() throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = refused(slack, "xoxp-wrong-token-7f3a")) {
            assertThat(bot.awaitExit()).isEqualTo(3);
            assertThat(bot.err())
                    .containsOnlyOnce("the token xoxp-…7f3a is a person's own")
                    .doesNotContain("wrong-token");
        }
    }

    @Test
    void oneRefusedPluginStopsAStrictStart() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "this is no jar");
        try (BotProcess bot =
                BotProcess.start(folder, Map.of(), "--strict", "--http", "off", "--workspace", "127.0.0.1:0")) {
            assertThat(bot.awaitExit()).isEqualTo(1);
            assertThat(bot.err()).contains("broken.jar");
        }
    }

    private BotProcess refused(LocalSlack slack, String token) {
        return BotProcess.start(
                Map.of("SLACK_BOT_TOKEN", token, "SLACK_API_URL", slack.api().toString()),
                "--http",
                "off",
                "--data",
                data());
    }

    private BotProcess local() {
        return BotProcess.start(Map.of(), "--http", "127.0.0.1:0", "--workspace", "127.0.0.1:0", "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
