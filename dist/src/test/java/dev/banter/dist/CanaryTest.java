package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, and however loud the log: a token is in no output, no endpoint, no thread's name and no file. */
final class CanaryTest {

    private static final String BOT = "xoxb-4711-0815-canaryBOTzzzzwxyz";
    private static final String APP = "xapp-1-A4711-0815-canaryAPPzzzzwxyz";
    private static final List<String> SECRETS =
            List.of("canaryBOT", "canaryAPP", "zzzzwxyz", EchoingSlack.ADDRESS_SECRET);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"rtm,text,true", "rtm,json,false", "socket,text,false", "socket,json,true"})
    void noWayToFailTellsAToken(String transport, String format, boolean odd) throws Exception {
        String method = transport.equals("rtm") ? "rtm.connect" : "apps.connections.open";
        List<String> seen = new ArrayList<>();
        try (EchoingSlack slack = new EchoingSlack(odd);
                BotProcess bot = start(slack.api().toString(), "--transport", transport, "--log-format", format)) {
            AtomicInteger looked = new AtomicInteger();
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                if (slack.asked(method) > looked.get() && !bot.out().isEmpty()) {
                    looked.set(slack.asked(method));
                    look(bot, seen);
                }
                return !bot.isAlive() || slack.asked(method) >= slack.ways();
            });
            assertThat(bot.awaitExit()).isEqualTo(3);
            seen.addAll(bot.out());
            seen.add(bot.err());
            assertThat(looked).hasPositiveValue();
        }
        assertThat(seen).hasSizeGreaterThan(4).anyMatch(line -> line.contains("…wxyz"));
        assertSecret(seen);
        assertSecret(files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_API_URL", "BANTER_HTTP", "BANTER_TRANSPORT", "BANTER_LOG_LEVEL", "BANTER_PACING"})
    void aTokenInAWrongPlaceIsNotRepeated(String variable) throws Exception {
        try (BotProcess bot = BotProcess.start(Map.of(variable, BOT), "--workspace", "127.0.0.1:0")) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertSecret(List.of(bot.err(), bot.out().toString()));
        }
    }

    @Test
    void norIsOneOnTheCommandLineOrInTheFile() throws Exception {
        Path config = Files.writeString(folder.resolve("banter.yaml"), """
                bot-token: %s
                app-token: [%s]
                %s: on
                http: %s
                """.formatted(APP, APP, BOT, APP));
        try (BotProcess bot =
                BotProcess.start(Map.of(), BOT, "--" + APP, "--http=" + BOT, "--config", config.toString())) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertSecret(List.of(bot.err(), bot.out().toString()));
        }
    }

    private static void look(BotProcess bot, List<String> seen) throws Exception {
        URI http = bot.address("http");
        try {
            seen.add(get(http.resolve("ready")));
            seen.add(get(http.resolve("metrics")));
            seen.add(bot.threads());
        } catch (IOException ended) {
            // The last way to fail has been met meanwhile.
            bot.awaitExit();
        }
    }

    private BotProcess start(String api, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--http",
                "127.0.0.1:0",
                "--log-level",
                "trace",
                "--data",
                folder.resolve("data").toString()));
        return BotProcess.start(
                Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_API_URL", api),
                arguments.toArray(String[]::new));
    }

    private static void assertSecret(List<String> texts) {
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(SECRETS));
    }

    private List<String> files() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.add(file + Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static String get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
