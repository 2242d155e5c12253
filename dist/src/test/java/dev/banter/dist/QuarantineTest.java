package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that only fails: its owner hears of it once, whoever asks hears that it is out of order, and then it is mended. */
final class QuarantineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private static String plugin(String answer) {
        return """
                package broken;

                import dev.banter.api.*;

                final class Broken {

                    @OnMessage(pattern = "^ask (?<n>\\\\d+)$", addressed = true)
                    String ask(@Group("n") int n) {
                        %s
                    }
                }
                """.formatted(answer);
    }

    @Test
    void itsOwnerIsToldOnceAndTheNextVersionAnswers() throws Exception {
        PluginJar.drop(
                folder.resolve("plugins"),
                folder,
                "broken",
                "broken.Broken",
                plugin("throw new IllegalStateException(\"it is \" + n);"));
        Path settings = Files.writeString(folder.resolve("owned.yaml"), "owners: [\"C0OPS1111\"]\nnames: [bot]\n");
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(
                                folder,
                                slack.environment(),
                                "--config",
                                settings.toString(),
                                "--http",
                                "off",
                                "--pacing",
                                "off")
                        .awaitReady()) {
            ask(slack, 1, 5);
            await(bot.toString())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(slack.saidTexts())
                            .singleElement()
                            .asString()
                            .startsWith(
                                    "Plugin `broken`: broken.Broken#ask is parked after 5 failures in a row; it is tried again"
                                            + " in 60 s"));
            ask(slack, 6, 8);
            await(bot.toString())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(slack.saidTexts())
                            .hasSize(2)
                            .last()
                            .asString()
                            .startsWith("`broken` is out of order just now"));

            PluginJar.drop(
                    folder.resolve("plugins"), folder, "broken", "broken.Broken", plugin("return \"mended \" + n;"));
            await(bot.toString()).atMost(PATIENCE).until(() -> bot.err().contains("in the place of"));
            ask(slack, 9, 9);
            await(bot.toString())
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(slack.saidTexts()).hasSize(3).last().isEqualTo("mended 9"));
        }
    }

    private static void ask(WireSlack slack, int first, int last) {
        for (int n = first; n <= last; n++) {
            slack.hear("C0AAA1111", "U0AAA1111", "bot ask " + n);
        }
    }
}
