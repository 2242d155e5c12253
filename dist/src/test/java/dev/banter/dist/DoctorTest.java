package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look at things and start nothing, as somebody types them. */
final class DoctorTest {

    private static final Path EXAMPLE =
            Path.of("..", "plugin-api", "src", "test", "resources", "example", "Deploys.java");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rtm", "socket", "http"})
    void aWellBotIsFoundWell(String transport) throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                BotProcess doctor = ask(slack.environment(transport), "doctor", "--http", "127.0.0.1:0")) {
            assertThat(doctor.awaitExit()).as(doctor.toString()).isZero();
            assertThat(doctor.out()).last().isEqualTo("nothing is missing");
            assertThat(doctor.out())
                    .anyMatch(line -> line.contains("identity: the bot is "))
                    .anyMatch(line -> line.contains("plugins: 1 in "))
                    .noneMatch(line -> line.contains("xoxb-local-bot") || line.contains("xapp-local-bot"));
            assertThat(doctor.err()).isEmpty();
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsWrongIsToldAndIsTheExitCode() throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = new HashMap<>(slack.environment("http"));
            environment.put("SLACK_BOT_TOKEN", "xoxb-wrong-token-7f3a");
            environment.put("BANTER_EVENTS", "127.0.0.1:" + taken.getLocalPort());
            try (BotProcess doctor = ask(environment, "doctor", "--http", "off")) {
                assertThat(doctor.awaitExit()).as(doctor.toString()).isEqualTo(1);
                assertThat(doctor.out()).last().isEqualTo("2 checks failed");
                assertThat(doctor.out())
                        .anyMatch(line -> line.contains("identity: Slack refuses the token xoxb-…7f3a")
                                || line.contains("identity: Slack refuses the token xoxb-...7f3a"))
                        .anyMatch(line -> line.contains("events port: 127.0.0.1:" + taken.getLocalPort()));
                assertSecret(doctor, environment);
            }
        }
    }

    @Test
    void aManifestNeedsNoToken() throws Exception {
        try (BotProcess manifest = ask(Map.of(), "manifest")) {
            assertThat(manifest.awaitExit()).as(manifest.toString()).isZero();
            assertThat(manifest.out()).contains("  socket_mode_enabled: true", "      - message.channels");
            assertThat(manifest.err()).isEmpty();
        }
        try (BotProcess manifest =
                ask(Map.of(), "manifest", "--json", "--transport", "http", "--url", "https://bot.acme.example")) {
            assertThat(manifest.awaitExit()).as(manifest.toString()).isZero();
            assertThat(manifest.out())
                    .contains("      \"request_url\": \"https://bot.acme.example/slack/events\",")
                    .contains("    \"socket_mode_enabled\": false,");
        }
    }

    @Test
    void norDoesItShowOne() throws Exception {
        Map<String, String> environment = Map.of("SLACK_BOT_TOKEN", "xoxb-wrong-token-7f3a");
        try (BotProcess manifest = ask(environment, "manifest", "--url", "https://ana:xoxb-wrong-token-7f3a@b/")) {
            assertThat(manifest.awaitExit()).as(manifest.toString()).isEqualTo(2);
            assertThat(manifest.out()).isEmpty();
            assertThat(manifest.err()).startsWith("banter: --url: Slack posts to an address such as https://");
            assertSecret(manifest, environment);
        }
    }

    private static void assertSecret(BotProcess process, Map<String, String> environment) {
        List<String> secrets = environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches("SLACK_.*(TOKEN|SECRET)"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(process.out() + process.err()).doesNotContain(secrets);
    }

    private BotProcess ask(Map<String, String> environment, String... words) throws IOException {
        PluginJar.drop(folder.resolve("plugins"), folder, "deploys", "example.Deploys", Files.readString(EXAMPLE));
        return BotProcess.start(folder, environment, words);
    }
}
