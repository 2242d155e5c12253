package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Command;
import dev.banter.core.fixture.BotRig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slash commands: to whom they go, and where they are answered. */
@Timeout(120)
final class BotCommandsTest {

    private static final String URL = "https://hooks.slack.com/commands/1";

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private void type(String command, String text, String key) {
        type(Map.of("command", command, "text", text, "response_url", URL), key);
    }

    private void type(Map<String, String> fields, String key) {
        Map<String, String> all = new HashMap<>(Map.of("user_id", "U0ANA", "channel_id", "C1"));
        all.putAll(fields);
        assertThat(rig.did("slash_commands", key, all)).isCompletedWithValue("");
    }

    @Test
    void everyHandlerWhosePatternMatchesIsCalledAndAnswersThePersonAlone() {
        rig.plug(
                "deploys",
                command(
                        "/deploy",
                        "^(?<app>\\S+) to",
                        "",
                        (deed, match, reply, modals) -> match.group("app") + " & on"),
                command("/deploy", "", "", (deed, match, reply, modals) -> {
                    Command command = (Command) deed;
                    return String.join(
                            "|",
                            command.name(),
                            command.text(),
                            command.user().id(),
                            command.channel().id(),
                            command.workspace().id(),
                            command.payload().type());
                }),
                command("/deploy", "^never", "", (deed, match, reply, modals) -> "never"),
                command("/other", "", "", (deed, match, reply, modals) -> "never"));

        type("/deploy", " api to <@U1> &amp; B ", "1");

        await().until(() -> rig.aside.lines().size() == 2);
        assertThat(rig.aside.lines())
                .containsExactly(
                        "respond " + URL + " api &amp; on",
                        "respond " + URL + " /deploy|api to <@U1> &amp; B|U0ANA|C1|T0TEAM|slash_commands");
        assertThat(rig.wire.messages()).isEmpty();
        await().until(() -> rig.told.count("handled deploys") == 2);
    }

    @Test
    void theSameCommandTwiceIsOne() {
        rig.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> "once"));

        type("/deploy", "", "1");
        type("/deploy", "", "1");
        type("/deploy", "", "2");

        await().until(() -> rig.aside.lines().size() == 2);
        assertThat(rig.told.count("repeated")).isEqualTo(1);
    }

    @Test
    void whoIsNotUnderstoodIsToldWhatIs() {
        rig.plug("a", command("/deploy", "^go$", "/deploy go: goes", (deed, match, reply, modals) -> "never"));
        rig.plug("b", command("/deploy", "^stop$", "", (deed, match, reply, modals) -> "never"));

        type("/deploy", "come", "1");

        assertThat(rig.aside.lines())
                .containsExactly("respond " + URL + " I did not understand that. `/deploy` understands:\n"
                        + "• /deploy go: goes\n• `/deploy ^stop$`");
        assertThat(rig.told.count("unmatched")).isEqualTo(1);
    }

    @Test
    void whoIsUnderstoodByOnePluginIsNotToldWhatAnotherUnderstands() {
        rig.plug("a", command("/deploy", "^go$", "", (deed, match, reply, modals) -> "gone"));
        rig.plug("b", command("/deploy", "^stop$", "", (deed, match, reply, modals) -> "never"));

        type("/deploy", "go", "1");

        await().until(() -> rig.told.count("handled a") == 1);
        assertThat(rig.aside.lines()).containsExactly("respond " + URL + " gone");
    }

    @Test
    void aCommandThatNobodyHandlesIsSaidToBeUnknown() {
        type("/nothing", "", "1");

        assertThat(rig.aside.lines()).containsExactly("respond " + URL + " Nothing here knows `/nothing` just now.");
    }

    @Test
    void verbsSayItAsideInTheChannelOrPrivately() {
        rig.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> {
            reply.say("said");
            reply.inThread("threaded");
            reply.broadcast("for all");
            reply.privately("alone");
            return null;
        }));

        type("/deploy", "", "1");

        await().until(() -> rig.told.count("handled deploys") == 1);
        assertThat(rig.aside.lines())
                .containsExactly(
                        "respond " + URL + " said",
                        "respond " + URL + " threaded",
                        "respond to all " + URL + " for all");
        assertThat(rig.wire.messages()).singleElement().satisfies(sent -> {
            assertThat(sent.part().channel().id()).isEqualTo("D0ANA");
            assertThat(sent.part().markup()).isEqualTo("alone");
        });
    }

    @Test
    void afterFiveAnswersOrHalfAnHourOrWithoutAWayItIsEphemeral() {
        rig.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> {
            for (int i = 0; i < 6; i++) {
                reply.say("said " + i);
            }
            reply.broadcast("for all");
            return null;
        }));

        type("/deploy", "", "1");

        await().until(() -> rig.wire.messages().size() == 1);
        assertThat(rig.aside.lines()).hasSize(6).last().isEqualTo("ephemeral C1 U0ANA said 5");
        assertThat(rig.wire.texts()).containsExactly("for all");
        assertThat(rig.wire.messages().get(0).part().channel().id()).isEqualTo("C1");
    }

    @Test
    void aWayThatIsNotSafeIsNone() {
        rig.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> {
            rig.timers.advance(Duration.ofSeconds(1));
            return "said";
        }));

        type(Map.of("command", "/deploy", "response_url", "http://evil.example/steal"), "1");

        await().until(() -> rig.aside.lines().size() == 1);
        assertThat(rig.aside.lines()).containsExactly("ephemeral C1 U0ANA said");
    }

    @Test
    void aPayloadThatLacksAFieldIsKeptOutOfHandlers() {
        assertThat(rig.did("slash_commands", "1", Map.of("command", "/deploy"))).isCompletedWithValue("");
        assertThat(rig.did("block_actions", "2", Map.of())).isCompletedWithValue("");
        assertThat(rig.did("view_submission", "3", Map.of("/user/id", "U0ANA"))).isCompletedWithValue("");
        assertThat(rig.did("shortcut", "4", Map.of())).isCompletedWithValue("");
        assertThat(rig.did("something_new", "5", Map.of())).isCompletedWithValue("");

        assertThat(rig.told.lines())
                .containsExactly(
                        "unreadable slash_commands",
                        "unreadable block_actions",
                        "unreadable view_submission",
                        "unreadable shortcut",
                        "unmatched");
    }

    @Test
    void aFullPluginSaysSoOnceAside() {
        try (BotRig small = new BotRig()) {
            small.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> {
                Thread.currentThread().join();
                return null;
            }));
            for (int i = 0; i < 6; i++) {
                small.did(
                        "slash_commands",
                        "k" + i,
                        Map.of("command", "/deploy", "user_id", "U0ANA", "channel_id", "C1", "response_url", URL));
            }

            assertThat(small.aside.lines())
                    .containsExactly("respond " + URL + " `deploys` is busy: too many messages are waiting for it."
                            + " Please do it again in a moment.");
            assertThat(small.told.count("busy deploys")).isGreaterThan(2);
        }
    }

    @Test
    void aPatternThatBacktracksForEverIsCutOff() {
        rig.plug("slow", command("/slow", "(a+)+$", "slowly", (deed, match, reply, modals) -> "never"));

        type("/slow", "a".repeat(4_000) + "!", "1");

        assertThat(rig.told.lines()).contains("cut slow Test#/slow(a+)+$");
        assertThat(rig.aside.lines()).singleElement().asString().endsWith("understands:\n• slowly");
    }

    @Test
    void whoseHandlerIsParkedForItsPatternIsToldSoAndNotThatNobodyKnowsTheCommand() {
        rig.plug("slow", command("/slow", "(a+)+$", "slowly", (deed, match, reply, modals) -> "never"));
        for (int i = 0; i < 6; i++) {
            type("/slow", "a".repeat(4_000) + "!", "slow" + i);
        }
        assertThat(rig.told.lines()).anyMatch(line -> line.startsWith("parked slow"));
        assertThat(rig.aside.lines())
                .last()
                .asString()
                .endsWith("`slow` is out of order just now. It is tried again after a while.");
    }
}
