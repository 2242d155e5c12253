package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that never stops talking takes nobody else's place, and does not fill the log. */
final class FloodTest {

    private static final String FLOOD = """
            package flood;

            import dev.banter.api.*;

            final class Flood {

                @OnMessage(pattern = "^flood$")
                void flood(Reply reply) {
                    while (!Thread.currentThread().isInterrupted()) {
                        reply.say("x");
                    }
                }
            }
            """;

    private static final String CALM = """
            package calm;

            import dev.banter.api.*;

            final class Calm {

                @OnMessage(pattern = "^are you there$")
                String there() {
                    return "here";
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theOthersAnswerAndTheLogStaysShort() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "flood", "flood.Flood", FLOOD);
        PluginJar.drop(folder.resolve("plugins"), folder, "calm", "calm.Calm", CALM);
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(folder, slack.environment(), "--http", "off")
                        .awaitReady()) {
            slack.hear("C0FLOOD01", "U0AAA1111", "flood");
            await().atMost(Duration.ofSeconds(30)).until(() -> slack.saidTexts().contains("x"));

            slack.hear("C0BBB2222", "U0AAA1111", "are you there");
            await(bot.toString())
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> slack.saidTexts().contains("here"));

            await(bot.toString())
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> bot.err().contains("5000 messages of plugin flood are waiting for Slack already"));
            assertThat(bot.err().lines()).hasSizeLessThan(30);
        }
    }
}
