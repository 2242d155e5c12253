package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may and who may not, with a user group of the workspace's, and what either sees of it. */
final class RightsTest {

    private static final String MACHINES = """
            package machines;

            import dev.banter.api.*;

            final class Machines {

                @OnMessage(pattern = "^restart (?<machine>\\\\S+)$", help = "restart MACHINE")
                @Allow(groups = "@oncall")
                @Limit(calls = 2, within = "1h")
                String restart(@Group("machine") String machine) {
                    return machine + " starts anew";
                }

                @OnMessage(pattern = "^wipe (?<machine>\\\\S+)$", help = "wipe MACHINE")
                @Allow(users = "@ben")
                @Confirm("Wipe {machine}?")
                String wipe(@Group("machine") String machine) {
                    return machine + " is wiped";
                }

                @OnMessage(pattern = "^load$", help = "load: what it is")
                String load() {
                    return "little";
                }
            }
            """;

    private static final String NOT_YOU = "`machines` does that for certain people only, and you are not one of them.";

    @TempDir
    Path home;

    private LocalSlack slack;
    private @Nullable BotProcess bot;

    private BotProcess start(Map<String, String> environment) throws Exception {
        Path plugins = home.resolve("plugins");
        PluginJar.drop(plugins, home, "machines", "machines.Machines", MACHINES);
        Files.copy(Product.file("plugins", "help", ".jar"), plugins.resolve("help.jar"));
        BotProcess started = BotProcess.start(home, environment, "--http", "127.0.0.1:0", "--pacing", "off");
        bot = started;
        return started.awaitReady();
    }

    @BeforeEach
    void open() throws Exception {
        slack = LocalSlack.start();
    }

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.close();
        }
        slack.close();
    }

    @Test
    void whoIsInTheGroupMayAsOftenAsTheLimitAndOthersMayNot() throws Exception {
        BotProcess running = start(slack.environment("socket"));
        Person ana = slack.person("ana");
        Person ben = slack.person("ben");
        String group = ana.call("usergroups.create", Map.of("name", "On call", "handle", "oncall"))
                .path("usergroup")
                .path("id")
                .asString();
        ana.call("usergroups.users.update", Map.of("usergroup", group, "users", ana.id()));
        String anas = ana.directMessageWith(ana.bot());
        String bens = ben.directMessageWith(ben.bot());

        ben.say(bens, "restart web");
        ben.awaitInChannel(bens, text(NOT_YOU));
        ana.say(anas, "restart web");
        ana.awaitInChannel(anas, text("web starts anew"));
        ana.say(anas, "restart db");
        ana.awaitInChannel(anas, text("db starts anew"));
        ana.say(anas, "restart cache");
        ana.awaitInChannel(
                anas, text("`machines` does that 2 times in 1 hour at the most. Please try again in 1 hour."));

        ben.say(bens, "help machines");
        ben.awaitInChannel(bens, text("*machines*\n• wipe MACHINE\n• load: what it is"));
        ana.say(anas, "help machines");
        ana.awaitInChannel(anas, text("*machines*\n• restart MACHINE\n• load: what it is"));
        await(running.toString())
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(running.err())
                        .contains(
                                "Machines#restart is not called for " + ben.id() + " in " + bens,
                                "they are not among those who may",
                                "it is called 2 times in 1 hour at the most"));
    }

    @Test
    void whatIsConfirmedIsDoneOnceAndWhatIsNotIsLeft() throws Exception {
        start(slack.environment("socket"));
        Person ben = slack.person("ben");
        String direct = ben.directMessageWith(ben.bot());

        ben.say(direct, "wipe web");
        String wipe = ben.awaitInChannel(direct, text("Wipe web?")).path("ts").asString();
        press(ben, direct, wipe, "yes");
        ben.awaitInChannel(direct, text("web is wiped"));
        ben.awaitInChannel(direct, text("Wipe web?\n*Yes.*"));

        ben.say(direct, "wipe db");
        String left = ben.awaitInChannel(direct, text("Wipe db?")).path("ts").asString();
        press(ben, direct, left, "no");
        ben.awaitInChannel(direct, text("Wipe db?\n*No:* it is left undone."));
        assertThat(ben.history(direct)).noneMatch(text("db is wiped"));
    }

    @Test
    void byRtmAloneTheAnswerIsTheNextThatIsSaid() throws Exception {
        start(slack.environment());
        Person ben = slack.person("ben");
        String ops = ben.channel("ops");

        ben.say(ops, "wipe web");
        ben.awaitInChannel(ops, text("<@" + ben.id() + "> Wipe web? Please answer `yes` or `no`."));
        slack.person("ana").say(ops, "yes");
        ben.say(ops, "Yes!");
        ben.awaitInChannel(ops, text("web is wiped"));
    }

    private static void press(Person person, String channel, String ts, String button) {
        person.call(
                "banter.act",
                Map.of("channel", channel, "ts", ts, "action_id", "banter.confirm." + button, "value", ""));
    }
}
