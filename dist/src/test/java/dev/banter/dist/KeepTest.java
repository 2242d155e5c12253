package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what was said in the local workspace when the process is gone. */
final class KeepTest {

    @TempDir
    Path data;

    @Test
    void whatWasSaidOutlivesAKillWhenAsked() throws Exception {
        String channel;
        try (BotProcess bot = start("--workspace-keep", "on").awaitReady()) {
            Person ana = person(bot);
            channel = ana.channel("ops");
            ana.say(channel, "remember me");
            Path file = data.resolve("workspace.jsonl");
            Awaitility.await().until(() -> Files.readString(file).contains("remember me"));
            bot.kill();
        }
        try (BotProcess bot = start("--workspace-keep", "on").awaitReady()) {
            assertThat(person(bot).history(channel)).anyMatch(Person.text("remember me"));
            assertThat(bot.stop()).isZero();
        }
    }

    @Test
    void nothingIsKeptUnasked() throws Exception {
        try (BotProcess bot = start().awaitReady()) {
            Person ana = person(bot);
            ana.say(ana.channel("ops"), "forget me");
            bot.kill();
        }
        assertThat(data.resolve("workspace.jsonl")).doesNotExist();
        assertThat(data.resolve("workspace.lock")).doesNotExist();
        try (BotProcess bot = start().awaitReady()) {
            Person ana = person(bot);
            assertThat(ana.history(ana.channel("ops"))).noneMatch(Person.text("forget me"));
        }
    }

    @Test
    void twoBotsDoNotKeepInOneFolder() throws Exception {
        try (BotProcess first = start("--workspace-keep", "on").awaitReady();
                BotProcess second = start("--workspace-keep", "on", "--durability", "off")) {
            assertThat(second.awaitExit()).isEqualTo(2);
            assertThat(second.err()).contains("--workspace-keep: " + data + ": another bot keeps its workspace there");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void whatCannotBeReadStopsTheStart() throws Exception {
        Path file = Files.writeString(data.resolve("workspace.jsonl"), "a shopping list\n");
        try (BotProcess bot = start("--workspace-keep", "on")) {
            assertThat(bot.awaitExit()).isEqualTo(2);
            assertThat(bot.err()).contains("--workspace-keep: " + file + " line 1: ", "move the file away");
        }
        assertThat(file).hasContent("a shopping list\n");
    }

    private BotProcess start(String... more) {
        String[] usual = {"--http", "off", "--workspace", "127.0.0.1:0", "--data", data.toString()};
        String[] all = Stream.of(usual, more).flatMap(Arrays::stream).toArray(String[]::new);
        return BotProcess.start(Map.of(), all);
    }

    private static Person person(BotProcess bot) {
        return new Person(bot.address("workspace").resolve("api/"), "ana");
    }
}
