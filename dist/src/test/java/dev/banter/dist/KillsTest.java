package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is killed again and again while people talk to it: nobody is left without an answer, and nobody gets two. */
final class KillsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = 10;
    private static final int MESSAGES = 10;
    private static final long SEED = 20_261_130L;

    private static final String WORKER = """
            package worker;

            import dev.banter.api.*;

            final class Worker {

                @OnMessage(pattern = "^work (?<n>\\\\d+)$")
                String work(@Group("n") int n, Reply reply) {
                    reply.say("begun " + n);
                    return "done " + n;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void overSocketModeEachMessageIsAnsweredOnce() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "worker", "worker.Worker", WORKER);
        Random random = new Random(SEED);
        try (LocalSlack slack = LocalSlack.start()) {
            Person ana = slack.person("ana");
            List<String> channels = List.of(ana.channel("general"), ana.channel("ops"));
            int said = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                try (BotProcess bot = start(slack)) {
                    for (int i = 0; i < MESSAGES; i++) {
                        ana.say(channels.get(said % 2), "work " + said++);
                    }
                    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(150)).toNanos());
                    bot.kill();
                }
            }
            int all = said;
            try (BotProcess bot = start(slack)) {
                await("seed " + SEED + ": " + bot)
                        .atMost(PATIENCE)
                        .until(() -> answers(ana, channels)
                                .keySet()
                                .containsAll(IntStream.range(0, all)
                                        .boxed()
                                        .flatMap(n -> Stream.of("begun " + n, "done " + n))
                                        .toList()));
                assertThat(bot.stop()).isZero();
            }
            assertThat(answers(ana, channels))
                    .as("seed " + SEED)
                    .allSatisfy((text, times) -> assertThat(times).as(text).isEqualTo(1L));
        }
    }

    /** How often each answer stands there. */
    private static Map<String, Long> answers(Person ana, List<String> channels) {
        return channels.stream()
                .flatMap(channel -> ana.call("conversations.history", Map.of("channel", channel, "limit", "999"))
                        .path("messages")
                        .valueStream())
                .map(message -> message.path("text").asString())
                .filter(text -> text.matches("(begun|done) \\d+"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private BotProcess start(LocalSlack slack) {
        return BotProcess.start(folder, slack.environment("socket"), "--http", "off", "--pacing", "off")
                .awaitReady();
    }
}
