package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot in a workspace in which things go wrong. */
final class FaultsTest {

    @TempDir
    Path folder;

    @Test
    void itStartsAnswersAndTellsInTheEndWhatWentWrong() throws Exception {
        try (BotProcess bot = start("--faults", "7").awaitReady()) {
            Person ana = new Person(bot.address("workspace").resolve("api/"), "ana");
            String channel = ana.channel("general");
            ana.say(channel, "hello");
            String greeting = "Hello <@" + ana.id() + ">";
            ana.awaitInChannel(
                    channel, message -> message.path("text").asString("").startsWith(greeting));

            assertThat(bot.stop()).isZero();
            assertThat(bot.err())
                    .contains("things go wrong in the local workspace, by seed 7: [drop, half-open, refresh,")
                    .contains("what went wrong in the local workspace, by seed 7: ");
        }
    }

    @Test
    void whatCertainlyGoesWrongIsCounted() throws Exception {
        Path faults =
                Files.writeString(folder.resolve("faults.yaml"), "slow-frame: {chance: 1, least: 1ms, most: 5ms}\n");
        try (BotProcess bot =
                start("--faults", faults.toString(), "--log-level", "debug").awaitReady()) {
            assertThat(bot.stop()).isZero();
            assertThat(bot.err())
                    .contains("fault slow-frame: socket of banter")
                    .containsPattern("what went wrong in the local workspace, by seed 1: slow-frame \\d+");
        }
    }

    private BotProcess start(String... more) {
        String[] usual = {
            "--http",
            "off",
            "--workspace",
            "127.0.0.1:0",
            "--data",
            folder.resolve("data").toString()
        };
        String[] all = Stream.of(usual, more).flatMap(Arrays::stream).toArray(String[]::new);
        return BotProcess.start(Map.of(), all);
    }
}
