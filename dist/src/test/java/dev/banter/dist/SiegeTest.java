package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The product while somebody does to its local workspace what no client does. */
final class SiegeTest {

    private static final String TOKEN = "a-token-of-its-own_42";

    /** Many times what an answer takes on an idle machine, and far less than any limit of time in the workspace. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/api.test HTTP/1.1\r\nHost: 127",
                "POST /api/api.test HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 1000\r\n\r\nx=",
                "GET /rtm/0 HTTP/1.1\r\nHost: AUTHORITY\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebS",
            })
    void theBotAnswersWhileTwoHundredRequestsAreHeldHalfSent(String half) throws Exception {
        List<Socket> held = new ArrayList<>();
        try (BotProcess bot = local("127.0.0.1:0", Map.of()).awaitReady()) {
            URI page = bot.address("workspace");
            Person ana = new Person(page.resolve("api/"), "ana");
            String general = ana.channel("general");
            ana.say(general, "hello");
            ana.awaitInChannel(general, greetingOf(ana));
            for (int i = 0; i < 200; i++) {
                held.add(send(page, half.replace("AUTHORITY", page.getAuthority())));
            }

            Person ben = new Person(page.resolve("api/"), "ben");
            Predicate<JsonNode> greeting = greetingOf(ben);
            long start = System.nanoTime();
            ben.say(general, "hello");
            ben.awaitInChannel(general, greeting);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(USUAL);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsFarTooLongIsRefusedAndTheBotAnswersOn() throws Exception {
        try (BotProcess bot = local("127.0.0.1:0", Map.of()).awaitReady()) {
            URI api = bot.address("workspace").resolve("api/");
            HttpRequest request = HttpRequest.newBuilder(api.resolve("chat.postMessage"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "token=xoxp-local-ana&channel=general&text=" + "x".repeat(5_000_000)))
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
            Person ana = new Person(api, "ana");
            ana.say(ana.channel("general"), "hello");
            ana.awaitInChannel(ana.channel("general"), greetingOf(ana));
        }
    }

    @Test
    void beyondThisMachineItNeedsATokenAndNeverShowsIt() throws Exception {
        try (BotProcess bot = local("0.0.0.0:0", Map.of())) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertThat(bot.out()).isEmpty();
            assertThat(bot.err()).contains("--workspace: 0.0.0.0:0").contains("BANTER_WORKSPACE_TOKEN");
        }
        try (BotProcess bot = local("0.0.0.0:0", Map.of("BANTER_WORKSPACE_TOKEN", TOKEN, "BANTER_LOG_LEVEL", "trace"))
                .awaitReady()) {
            int port = bot.address("workspace").getPort();
            assertThat(bot.address("workspace")).hasToString("http://0.0.0.0:" + port + "/");
            Person ana = new Person(URI.create("http://127.0.0.1:" + port + "/" + TOKEN + "/api/"), "ana");
            ana.say(ana.channel("general"), "hello");
            ana.awaitInChannel(ana.channel("general"), greetingOf(ana));
            assertThat(bot.stop()).isZero();
            assertThat(bot.toString()).contains("TOKEN/").doesNotContain(TOKEN);
        }
    }

    private static Predicate<JsonNode> greetingOf(Person person) {
        String greeting = "Hello <@" + person.id() + ">!";
        return message -> message.path("text").asString().startsWith(greeting);
    }

    private BotProcess local(String where, Map<String, String> environment) {
        return BotProcess.start(
                environment,
                "--http",
                "off",
                "--workspace",
                where,
                "--data",
                folder.toString(),
                "--plugins",
                Product.HOME.resolve("plugins").toString());
    }

    private static Socket send(URI page, String bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
