package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product looks into its own memory, and names what a plugin has left behind. */
final class ReleaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String LEAK = """
            package leak;

            import dev.banter.api.*;

            final class Leak {

                Leak() {
                    System.getProperties().put("leak", this);
                }

                @OnMessage(pattern = "leak")
                void leak() {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatAPluginLeavesBehindIsNamed() throws Exception {
        Path jar = PluginJar.drop(folder.resolve("plugins"), folder, "leak", "leak.Leak", LEAK);
        Path settings = Files.writeString(folder.resolve("brisk.yaml"), "swap:\n  release: 200ms\n");
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(
                        folder, slack.environment(), "--config", settings.toString(), "--http", "127.0.0.1:0")) {
            bot.awaitReady();
            URI metrics = bot.address("http").resolve("metrics");
            assertThat(read(metrics)).contains("banter_plugins_held 0.0");
            Files.delete(jar);

            await(bot.toString())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(bot.err())
                            .contains(
                                    "is still in memory, held by",
                                    "java.lang.System.props holds a leak.Leak; take it out there in close() of an"
                                            + " AutoCloseable (java.lang.System.props.map.table["));
            assertThat(read(metrics)).contains("banter_plugins_held 1.0");
        }
    }

    private static String read(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
