package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever one plugin does, the others answer and the link lives. */
final class HostilePluginsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RUNS_AFTER = 3;

    @TempDir
    Path folder;

    @Test
    void endlessLoopsAndErrorsLeaveTheOthersAnswering() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "good", "good.Good", HostileSources.GOOD);
        PluginJar.drop(folder.resolve("plugins"), folder, "bad", "bad.Bad", HostileSources.BAD);
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack)) {
            for (int i = 0; i < 4; i++) {
                slack.hear("C0LOOP000" + i, "U0AAA1111", "loop");
            }
            slack.hear("C0AAA1111", "U0AAA1111", "overflow");
            slack.hear("C0AAA1111", "U0AAA1111", "fail");
            answers(slack, bot);
            assertThat(slack.connections()).isEqualTo(1);
        }
    }

    @Test
    void nobodyEndsTheProcessOrTakesItsThreads() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "good", "good.Good", HostileSources.GOOD);
        PluginJar.drop(folder.resolve("plugins"), folder, "worse", "worse.Worse", HostileSources.WORSE);
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack)) {
            slack.hear("C0LEFT001", "U0AAA1111", "deadlock left");
            slack.hear("C0RIGHT01", "U0AAA1111", "deadlock right");
            for (String deed : List.of("exit", "leave", "halt", "flood", "string")) {
                slack.hear("C0AAA1111", "U0AAA1111", deed);
            }
            await(bot.toString()).atMost(PATIENCE).until(() -> slack.saidTexts().contains("xxx"));
            slack.hear("C0AAA1111", "U0AAA1111", "sleepers");
            await(bot.toString()).atMost(PATIENCE).untilAsserted(() -> {
                slack.hear("C0AAA1111", "U0AAA1111", "exit");
                assertThat(bot.err())
                        .contains("plugin worse: all of it is parked;")
                        .containsPattern(
                                "it has started \\d+ threads that live, and lane.own-threads lets it have 200");
            });
            await(bot.toString()).atMost(PATIENCE).until(() -> slack.saidTexts().contains("asleep"));
            answers(slack, bot);
            assertThat(bot.isAlive()).isTrue();
            assertThat(slack.connections()).isEqualTo(1);
            assertThat(bot.err())
                    .contains("worse.Worse called System.exit, which would end the bot")
                    .contains("worse.Worse called Runtime.exit, which would end the bot")
                    .contains("worse.Worse called Runtime.halt, which would end the bot")
                    .contains(
                            "the text is 67108864 characters long, and no more than 20000000 characters of a plugin may wait");
        }
    }

    /** One array too many is the plugin's own affair; a full heap is everybody's, and no process stays that cannot hear. */
    @Test
    void aFullHeapEndsTheProcessInsteadOfLeavingItDeaf() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "good", "good.Good", HostileSources.GOOD);
        PluginJar.drop(folder.resolve("plugins"), folder, "greedy", "greedy.Greedy", HostileSources.GREEDY);
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(
                                List.of("-Xmx96m"),
                                slack.environment(),
                                "--plugins=" + folder.resolve("plugins"),
                                "--data=" + folder.resolve("data"),
                                "--http=off",
                                "--pacing=off")
                        .awaitReady()) {
            slack.hear("C0AAA1111", "U0AAA1111", "once");
            answers(slack, bot);
            assertThat(bot.err()).contains("greedy.Greedy#once failed");

            slack.hear("C0AAA1111", "U0AAA1111", "fill");
            assertThat(bot.awaitExit()).isEqualTo(1);
            assertThat(bot.err()).contains("banter: the heap is full");
        }
    }

    @Test
    void slowPatternsLeaveTheOthersAnswering() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "good", "good.Good", HostileSources.GOOD);
        PluginJar.drop(folder.resolve("plugins"), folder, "slow", "slow.Slow", HostileSources.SLOW);
        PluginJar.drop(
                folder.resolve("plugins"), folder, "hundred", "hundred.Hundred", HostileSources.hundredSlowPatterns());
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack)) {
            for (int i = 0; i < 10; i++) {
                slack.hear("C0AAA1111", "U0AAA1111", "a".repeat(3_999) + "!");
                slack.hear("C0AAA1111", "U0AAA1111", "ab".repeat(2_000));
                slack.hear("C0AAA1111", "U0AAA1111", "x".repeat(4_000));
            }
            answers(slack, bot);
            assertThat(slack.connections()).isEqualTo(1);
            assertThat(bot.err()).contains("plugin slow: the pattern of slow.Slow#");
        }
    }

    /** The link is alive as long as it is pinged; the good plugin answers in order, several times over. */
    private static void answers(WireSlack slack, BotProcess bot) {
        int pings = slack.pings();
        for (int n = 0; n < RUNS_AFTER; n++) {
            slack.hear("C0BBB2222", "U0AAA1111", "are you there " + n);
        }
        await(bot.toString())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(slack.saidTexts()).containsSubsequence("here 0", "here 1", "here 2"));
        await(bot.toString()).atMost(PATIENCE).until(() -> slack.pings() > pings + 1);
    }

    private BotProcess start(WireSlack slack) {
        return BotProcess.start(folder, slack.environment(), "--http", "off", "--pacing", "off")
                .awaitReady();
    }
}
