package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example class of the contract, compiled against the API alone, answers over RTM. */
final class ContractExampleTest {

    /** As it stands among the tests of the API. */
    private static final Path EXAMPLE =
            Path.of("..", "plugin-api", "src", "test", "resources", "example", "Deploys.java");

    @TempDir
    Path folder;

    @Test
    void answersWhenItLayThereBefore() throws Exception {
        drop();
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = start(slack).awaitReady()) {
            answers(slack.person("ana"));
            assertThat(bot.stop()).as(bot.toString()).isZero();
        }
    }

    @Test
    void answersWhenItIsDroppedWhileTheBotRuns() throws Exception {
        Files.createDirectories(folder.resolve("plugins"));
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = start(slack).awaitReady()) {
            assertThat(bot.isAlive()).isTrue();
            drop();
            awaitLoaded(slack.person("ben"));
            answers(slack.person("ana"));
        }
    }

    private void drop() throws IOException {
        PluginJar.drop(folder.resolve("plugins"), folder, "deploys", "example.Deploys", Files.readString(EXAMPLE));
    }

    private BotProcess start(LocalSlack slack) {
        return BotProcess.start(folder, slack.environment(), "--http", "off");
    }

    /** Says hello until somebody answers: before the jar is loaded, nobody does. */
    private static void awaitLoaded(Person person) {
        String ops = person.channel("ops");
        String answer = "Hello <@" + person.id() + ">";
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            person.say(ops, "hello");
            return person.history(ops).stream().anyMatch(text(answer));
        });
    }

    private static void answers(Person person) throws IOException {
        String general = person.channel("general");
        answersPlainly(person, general);
        answersInAThread(person, general);
        answersPrivately(person, general);
    }

    private static void answersPlainly(Person person, String channel) {
        person.say(channel, "hello bot");
        JsonNode answer = person.awaitInChannel(channel, text("Hello <@" + person.id() + ">"));
        assertThat(answer.has("thread_ts")).isFalse();
    }

    private static void answersInAThread(Person person, String channel) {
        String ts = person.say(channel, "deploy billing to prod");
        JsonNode broadcast = person.awaitInThread(channel, ts, text("billing is on prod"));
        JsonNode first = person.awaitInThread(channel, ts, text("deploying billing"));
        assertThat(broadcast.path("subtype").asString()).isEqualTo("thread_broadcast");
        assertThat(first.path("subtype").asString("none")).isEqualTo("none");
        assertThat(first.path("ts").asString()).isLessThan(broadcast.path("ts").asString());
        assertThat(person.history(channel)).anyMatch(text("billing is on prod")).noneMatch(text("deploying billing"));
    }

    private static void answersPrivately(Person person, String channel) {
        String bot = person.history(channel).stream()
                .filter(text("Hello <@" + person.id() + ">"))
                .findFirst()
                .orElseThrow()
                .path("user")
                .asString();
        person.say(channel, "status");
        person.say(channel, "<@" + bot + ">: status");
        String direct = person.directMessageWith(bot);
        person.awaitInChannel(direct, text("all green"));
        assertThat(person.history(direct)).filteredOn(text("all green")).hasSize(1);
    }
}
