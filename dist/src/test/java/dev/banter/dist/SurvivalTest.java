package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has said is done, although the process ends in the middle of it. */
final class SurvivalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHANNEL = "C0AAA1111";
    private static final String ANA = "U0AAA1111";

    @TempDir
    Path folder;

    @Test
    void whatAKillHasCutOffIsDoneAfterTheNextStart() throws Exception {
        Path begun = folder.resolve("begun");
        plugin("""
                @OnMessage(pattern = "^work (?<n>\\\\d+)$")
                String work(@Group("n") int n) throws Exception {
                    java.nio.file.Path begun = java.nio.file.Path.of("%s");
                    if (java.nio.file.Files.notExists(begun)) {
                        java.nio.file.Files.createFile(begun);
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    return "done " + n;
                }
                """.formatted(begun.toString().replace("\\", "\\\\")));
        try (WireSlack slack = new WireSlack()) {
            try (BotProcess bot = start(slack)) {
                slack.hear(CHANNEL, ANA, "work 1");
                await(bot.toString()).atMost(PATIENCE).until(() -> Files.exists(begun));
                slack.hear(CHANNEL, ANA, "work 2");
                slack.hear("C0OTHER11", ANA, "work 3");
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> slack.saidTexts().contains("done 3"));
                bot.kill();
            }
            try (BotProcess bot = start(slack)) {
                await(bot.toString())
                        .atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(slack.saidTexts()).containsExactly("done 3", "done 1", "done 2"));
            }
        }
    }

    @Test
    void whatAPluginKeepsIsThereAfterAKill() throws Exception {
        plugin("""
                record Standing(String team, int points) {}

                private final Data data;

                @jakarta.inject.Inject
                Deploys(Data data) {
                    this.data = data;
                }

                @OnMessage(pattern = "^(?<team>\\\\w+) has won$")
                String won(@Group("team") String team) {
                    int points = data.get("team/" + team, Standing.class).map(Standing::points).orElse(0) + 3;
                    data.put("team/" + team, new Standing(team, points));
                    return data.add("games", 1) + " games, " + points + " points";
                }
                """);
        try (WireSlack slack = new WireSlack()) {
            for (int game = 1; game <= 2; game++) {
                try (BotProcess bot = start(slack)) {
                    slack.hear(CHANNEL, ANA, "red has won");
                    String told = game + " games, " + 3 * game + " points";
                    await(bot.toString())
                            .atMost(PATIENCE)
                            .until(() -> slack.saidTexts().contains(told));
                    bot.kill();
                }
            }
        }
    }

    /** By RTM there is no mark: what stands in the channel is known by its author and its text. */
    @Test
    void whatSlackHasNotAcknowledgedIsLookedForBeforeItIsSaidAgain() throws Exception {
        plugin(
                "@OnMessage(pattern = \"^(?<what>.+)$\") String echo(@Group(\"what\") String what) { return \"echo \" + what; }");
        try (WireSlack slack = new WireSlack()) {
            slack.stopAcknowledging();
            try (BotProcess bot = start(slack)) {
                slack.hear(CHANNEL, ANA, "one");
                slack.hear(CHANNEL, ANA, "two");
                slack.hear("C0OTHER11", ANA, "three");
                await(bot.toString()).atMost(PATIENCE).until(() -> slack.said().size() == 2);
                assertThat(slack.saidTexts()).containsExactlyInAnyOrder("echo one", "echo three");
                bot.kill();
            }
            slack.answer(
                    "conversations.history",
                    "{\"ok\":true,\"messages\":[{\"type\":\"message\",\"user\":\"UBOT00001\",\"text\":\"echo one\",\"ts\":"
                            + "\"1700000001.000001\"}]}");
            slack.startAcknowledging();
            try (BotProcess bot = start(slack)) {
                await(bot.toString()).atMost(PATIENCE).until(() -> slack.said().size() == 4);
                assertThat(slack.saidTexts().subList(2, 4)).containsExactlyInAnyOrder("echo two", "echo three");
                assertThat(bot.stop()).isZero();
            }
            assertThat(store("check")).containsPattern("outbox +0\\b").containsPattern("delivery +0\\b");
            assertThat(slack.said()).hasSize(4);
        }
    }

    @Test
    void whatFailsIsTriedAgainAfterAStartButNotForEver() throws Exception {
        plugin("""
                @OnMessage(pattern = "^fail")
                void fail() {
                    throw new IllegalStateException("no database");
                }
                """);
        try (WireSlack slack = new WireSlack()) {
            for (int run = 1; run <= 4; run++) {
                try (BotProcess bot = start(slack)) {
                    if (run == 1) {
                        slack.hear(CHANNEL, ANA, "fail");
                    }
                    if (run <= 3) {
                        await(bot.toString())
                                .atMost(PATIENCE)
                                .until(() -> bot.err().contains("no database"));
                    }
                    assertThat(bot.stop()).isZero();
                    assertThat(bot.err().contains("no database")).isEqualTo(run <= 3);
                }
            }
        }
        assertThat(store("check"))
                .containsPattern("whole; tables of version \\d+")
                .containsPattern("delivery +1\\b");
    }

    @Test
    void aDeadLetterIsTriedOnceMoreByWhoLooksAfterPlugins() throws Exception {
        Path database = folder.resolve("database");
        plugin("""
                @OnMessage(pattern = "^save")
                String save(Message message) {
                    if (java.nio.file.Files.notExists(java.nio.file.Path.of("%s"))) {
                        throw new IllegalStateException("no database");
                    }
                    return "saved at attempt " + message.attempt();
                }
                """.formatted(database.toString().replace("\\", "\\\\")));
        try (WireSlack slack = new WireSlack()) {
            for (int run = 1; run <= 3; run++) {
                try (BotProcess bot = start(slack)) {
                    if (run == 1) {
                        slack.hear(CHANNEL, ANA, "save");
                    }
                    await(bot.toString()).atMost(PATIENCE).until(() -> bot.err().contains("no database"));
                    assertThat(bot.stop()).isZero();
                }
            }
            try (BotProcess bot = start(slack, "--http", "127.0.0.1:0")) {
                String http = bot.address("http").getAuthority();
                assertThat(command("plugins", "dead", "--http", http))
                        .contains("deploys.Deploys#save", "java.lang.IllegalStateException: no database");
                String letter = letter(http, "save");
                Files.createFile(database);
                assertThat(command("plugins", "retry", letter, "--http", http))
                        .contains("is called once more for " + letter);
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> slack.saidTexts().contains("saved at attempt 4"));
                assertThat(command("plugins", "dead", "--http", http)).contains("there is no dead letter");
                assertThat(command("plugins", "drop", letter, "--http", http))
                        .contains("there is no dead letter '" + letter + "'");
            }
        }
    }

    @Test
    void whatSlackDoesNotTakeIsADeadLetterOverRestartsAndIsSentOnceMore() throws Exception {
        plugin("""
                @OnMessage(pattern = "^announce")
                Post announce() {
                    return Post.of("it is out").blocks(Block.section("it is out"));
                }
                """);
        try (WireSlack slack = new WireSlack()) {
            slack.answer("chat.postMessage", "{\"ok\":false,\"error\":\"is_archived\"}");
            try (BotProcess bot = start(slack)) {
                slack.hear(CHANNEL, ANA, "announce");
                await(bot.toString()).atMost(PATIENCE).until(() -> bot.err().contains("is_archived"));
                assertThat(bot.stop()).isZero();
            }
            try (BotProcess bot = start(slack, "--http", "127.0.0.1:0")) {
                String http = bot.address("http").getAuthority();
                String letter = letter(http, "is_archived");
                slack.answer(
                        "chat.postMessage", "{\"ok\":true,\"channel\":\"C0AAA1111\",\"ts\":\"1700000009.000001\"}");
                assertThat(command("plugins", "retry", letter, "--http", http))
                        .contains("what deploys.Deploys#announce said is sent once more");
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> store("check").lines().anyMatch(line -> line.matches(" *outbox +0\\b.*")));
                assertThat(command("plugins", "retry", letter, "--http", http))
                        .contains("there is no dead letter '" + letter + "'");
            }
        }
    }

    /** By which the one in whose line a text stands is named. */
    private String letter(String http, String text) throws InterruptedException {
        String letters = command("plugins", "dead", "--http", http);
        return letters.lines()
                .filter(line -> line.contains(text))
                .map(line -> line.split(" ", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError(letters));
    }

    @Test
    void theFileIsLookedAfter() throws Exception {
        plugin("@OnMessage(pattern = \"^hi\") String hi() { return \"hello\"; }");
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack)) {
            slack.hear(CHANNEL, ANA, "hi");
            await(bot.toString()).atMost(PATIENCE).until(() -> slack.saidTexts().contains("hello"));
            assertThat(store("check")).contains("whole").containsPattern("taken +1\\b");
            assertThat(store("backup", folder.resolve("copy.db").toString())).contains("copy.db: whole");
            assertThat(store("compact")).contains("another process uses it; end that one");
            try (BotProcess second = BotProcess.start(folder, slack.environment(), "--http", "off")) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.err()).contains("banter.db: another process uses it");
            }
        }
        assertThat(store("compact")).contains("KB less");
        assertThat(store("tidy")).contains("'store tidy' is not understood; there are 'store check'");
        Files.writeString(folder.resolve("data/banter.db"), "something else entirely");
        assertThat(store("check")).contains("is not a store of Banter's");
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(folder, slack.environment(), "--http", "off")) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertThat(bot.err()).contains("is not a store of Banter's: it does not begin like a database");
        }
    }

    /** With nothing to survive, nothing is written. */
    @Test
    void withoutDurabilityThereIsNoFile() throws Exception {
        plugin("@OnMessage(pattern = \"^hi\") String hi() { return \"hello\"; }");
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack, "--http", "off", "--durability", "off")) {
            slack.hear(CHANNEL, ANA, "hi");
            await(bot.toString()).atMost(PATIENCE).until(() -> slack.saidTexts().contains("hello"));
            assertThat(folder.resolve("data/banter.db")).doesNotExist();
        }
    }

    private void plugin(String members) throws Exception {
        PluginJar.drop(
                folder.resolve("plugins"),
                folder,
                "deploys",
                "deploys.Deploys",
                "package deploys;\n\nimport dev.banter.api.*;\n\nfinal class Deploys {\n" + members + "\n}\n");
    }

    private BotProcess start(WireSlack slack, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--pacing", "off"));
        arguments.addAll(more.length == 0 ? List.of("--http", "off") : List.of(more));
        return BotProcess.start(folder, slack.environment(), arguments.toArray(String[]::new))
                .awaitReady();
    }

    /** What the command says, to standard output and error. */
    private String store(String... words) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("store"));
        arguments.addAll(List.of(words));
        return command(arguments.toArray(String[]::new));
    }

    private String command(String... words) throws InterruptedException {
        try (BotProcess command = BotProcess.start(folder, Map.of(), words)) {
            command.awaitExit();
            return String.join("\n", command.out()) + "\n" + command.err();
        }
    }
}
