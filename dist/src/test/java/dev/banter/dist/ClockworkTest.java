package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and reminders of the product, over kills and restarts: each once, or told. */
final class ClockworkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHANNEL = "C0AAA1111";
    private static final String ANA = "U0AAA1111";

    @TempDir
    Path folder;

    @Test
    void aJobAndAReminderOverAKillAndARestart() throws Exception {
        plugin("""
                @Every("2s")
                void tick(Due due) {
                    slack.say("%s", "tick " + due.at() + " " + due.missed());
                }

                @OnMessage(pattern = "^tea in (?<seconds>\\\\d+)$")
                String tea(@Group("seconds") int seconds, Message message) {
                    timers.set("tea", message.ts(), java.time.Duration.ofSeconds(seconds), message.user().id());
                    return "set for " + seconds;
                }

                @OnTimer("tea")
                void tea(Reminder reminder) {
                    slack.say("%s", "tea for " + reminder.text() + ", " + reminder.attempt());
                }
                """.formatted(CHANNEL, CHANNEL));
        try (WireSlack slack = new WireSlack()) {
            Instant begun = Instant.now();
            try (BotProcess bot = start(slack)) {
                slack.hear(CHANNEL, ANA, "tea in 8");
                awaitSaid(bot, slack, "set for 8");
                await(bot.toString()).atMost(PATIENCE).until(() -> ticks(slack).size() >= 2);
                bot.kill();
            }
            int before = ticks(slack).size();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(begun.plusSeconds(15)));
            try (BotProcess bot = start(slack)) {
                awaitSaid(bot, slack, "tea for " + ANA + ", 1");
                await(bot.toString()).atMost(PATIENCE).until(() -> ticks(slack).size() >= before + 3);
                assertThat(bot.err()).contains("plugin ticker: ticker.Ticker#tick has missed ");
                String http = bot.address("http").getAuthority();
                assertThat(command("plugins", "show", "ticker", "--http", http))
                        .containsPattern("next run: ticker.Ticker#tick at 20\\d\\d-");
                assertThat(command("plugins", "list", "--http", http)).contains("NEXT RUN");
                assertThat(bot.stop()).isZero();
            }
            List<String> ticks = ticks(slack);
            assertThat(ticks).doesNotHaveDuplicates().isSorted();
            List<Instant> due = ticks.stream()
                    .map(tick -> Instant.parse(tick.split(" ", -1)[1]))
                    .toList();
            assertThat(due).allMatch(one -> Duration.between(due.get(0), one).toMillis() % 2_000 == 0);
            assertThat(slack.saidTexts().stream().filter(text -> text.startsWith("tea for")))
                    .hasSize(1);
        }
    }

    @Test
    void whatAKillCutsOffIsToldOfAJobAndDeliveredAgainOfAReminder() throws Exception {
        Path first = folder.resolve("first");
        plugin("""
                private void hangTheFirstTime(String name) throws Exception {
                    java.nio.file.Path begun = java.nio.file.Path.of("%s" + name);
                    if (java.nio.file.Files.notExists(begun)) {
                        java.nio.file.Files.createFile(begun);
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }

                @Every("1h")
                void never() {}

                @Every("1s")
                void tick() throws Exception {
                    hangTheFirstTime("job");
                }

                @OnMessage(pattern = "^tea$")
                void tea(Message message) {
                    timers.set("tea", message.idempotencyKey(), java.time.Duration.ZERO, 7);
                }

                @OnTimer("tea")
                void tea(Reminder reminder) throws Exception {
                    hangTheFirstTime("reminder");
                    slack.say("%s", "tea " + reminder.number() + " at attempt " + reminder.attempt());
                }
                """.formatted(first.toString().replace("\\", "\\\\"), CHANNEL));
        try (WireSlack slack = new WireSlack()) {
            try (BotProcess bot = start(slack)) {
                slack.hear(CHANNEL, ANA, "tea");
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> Files.exists(Path.of(first + "job")) && Files.exists(Path.of(first + "reminder")));
                bot.kill();
            }
            try (BotProcess bot = start(slack)) {
                awaitSaid(bot, slack, "tea 7 at attempt 2");
                assertThat(bot.err())
                        .containsOnlyOnce("was cut off by the end of the bot")
                        .contains("the run of ticker.Ticker#tick that was due at ");
                assertThat(bot.stop()).isZero();
            }
            assertThat(slack.saidTexts()).containsExactly("tea 7 at attempt 2");
        }
    }

    private static List<String> ticks(WireSlack slack) {
        return slack.saidTexts().stream()
                .filter(text -> text.startsWith("tick "))
                .toList();
    }

    private static void awaitSaid(BotProcess bot, WireSlack slack, String text) {
        await(bot.toString()).atMost(PATIENCE).until(() -> slack.saidTexts().contains(text));
    }

    private void plugin(String members) throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "ticker", "ticker.Ticker", """
                package ticker;

                import dev.banter.api.*;

                final class Ticker {

                    private final Slack slack;
                    private final Timers timers;

                    @jakarta.inject.Inject
                    Ticker(Slack slack, Timers timers) {
                        this.slack = slack;
                        this.timers = timers;
                    }
                """ + members + "\n}\n");
    }

    private BotProcess start(WireSlack slack) {
        return BotProcess.start(folder, slack.environment(), "--pacing", "off", "--http", "127.0.0.1:0")
                .awaitReady();
    }

    private String command(String... words) throws InterruptedException {
        try (BotProcess command = BotProcess.start(folder, Map.of(), words)) {
            command.awaitExit();
            return String.join("\n", command.out()) + "\n" + command.err();
        }
    }
}
