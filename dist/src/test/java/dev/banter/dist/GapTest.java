package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is said while the bot is away is answered when it is there again: once, and not when it is too old. */
final class GapTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A kill may have come before it was written down that one was heard; those are told apart when they come again. */
    private static final Pattern TOLD = Pattern.compile(
            "while nobody listened, [4-6] messages were said in 3 channels: [4-6] were taken in late, and 0 are left alone");

    @TempDir
    Path folder;

    @Test
    void byRtmNothingThatWasSaidMeanwhileIsLost() throws Exception {
        plugin();
        try (LocalSlack slack = LocalSlack.start()) {
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            String ops = ana.channel("ops");
            String direct = ana.directMessageWith(ana.bot());
            String thread;
            try (BotProcess bot = start(slack)) {
                thread = ana.say(general, "say one");
                ana.awaitInChannel(general, Person.text("you said one"));
                ana.sayInThread(general, thread, "say two");
                ana.awaitInThread(general, thread, Person.text("you said two"));
                bot.kill();
            }
            ana.say(general, "say three");
            ana.say(ops, "say four");
            ana.sayInThread(general, thread, "say five");
            ana.say(direct, "say six");
            try (BotProcess bot = start(slack)) {
                ana.awaitInChannel(general, Person.text("you said three"));
                ana.awaitInChannel(ops, Person.text("you said four"));
                ana.awaitInThread(general, thread, Person.text("you said five"));
                ana.awaitInChannel(direct, Person.text("you said six"));
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> TOLD.matcher(bot.err()).find());
                assertThat(bot.stop()).isZero();
            }
            try (BotProcess bot = start(slack)) {
                ana.say(general, "say seven");
                ana.awaitInChannel(general, Person.text("you said seven"));
                assertThat(bot.stop()).isZero();
            }
            assertThat(answers(ana.history(general)))
                    .containsExactly("you said seven", "you said three", "you said one");
            assertThat(answers(ana.replies(general, thread))).containsExactly("you said two", "you said five");
            assertThat(answers(ana.history(direct))).containsExactly("you said six");
        }
    }

    @Test
    void whatIsTooOldIsCountedAndLeftAlone() throws Exception {
        plugin();
        String settings = Files.writeString(folder.resolve("banter.yaml"), "catch-up: 0s\n")
                .toString();
        try (LocalSlack slack = LocalSlack.start()) {
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            try (BotProcess bot = start(slack, "--config", settings)) {
                ana.say(general, "say one");
                ana.awaitInChannel(general, Person.text("you said one"));
                assertThat(bot.stop()).isZero();
            }
            ana.say(general, "say two");
            try (BotProcess bot = start(slack, "--config", settings)) {
                await(bot.toString())
                        .atMost(PATIENCE)
                        .until(() -> bot.err()
                                .contains(
                                        "1 messages were said in 1 channels: 0 were taken in late, and 1 are left alone,"
                                                + " because they are older than 0 s (catch-up)"));
                ana.say(general, "say three");
                ana.awaitInChannel(general, Person.text("you said three"));
                assertThat(bot.stop()).isZero();
            }
            assertThat(answers(ana.history(general))).containsExactly("you said three", "you said one");
        }
    }

    private void plugin() throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "echo", "echo.Echo", """
                package echo;

                import dev.banter.api.*;

                final class Echo {
                    @OnMessage(pattern = "^say (?<what>.+)$")
                    String say(@Group("what") String what) {
                        return "you said " + what;
                    }
                }
                """);
    }

    private static List<String> answers(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.path("text").asString())
                .filter(text -> text.startsWith("you said"))
                .toList();
    }

    private BotProcess start(LocalSlack slack, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--http", "off", "--pacing", "off"));
        arguments.addAll(List.of(more));
        return BotProcess.start(folder, slack.environment(), arguments.toArray(String[]::new))
                .awaitReady();
    }
}
