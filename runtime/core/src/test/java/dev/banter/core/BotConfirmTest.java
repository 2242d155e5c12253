package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.command;
import static dev.banter.core.fixture.Plugins.deed;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.api.Limit;
import dev.banter.api.Modal;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import dev.banter.core.right.Caution;
import dev.banter.core.right.Quota;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Route;
import dev.banter.core.wire.Act;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked before it is done: who is asked, whose answer counts, and what a yes, a no and silence bring. */
@Timeout(120)
final class BotConfirmTest {

    private static final String URL = "https://hooks.slack.com/actions/1";
    private static final String QUESTION = "Stop shop?";
    private static final Rights ASKED = new Rights(List.of(), null, new Caution("Stop {app}?", Duration.ofMinutes(5)));

    private final BotRig rig = BotRig.roomy();
    private int pressed;

    @AfterEach
    void close() {
        rig.close();
    }

    private static Route stop(String said) {
        return with(ASKED, on("^stop (?<app>\\w+)", (message, match, reply) -> match.group("app") + said));
    }

    private static Act.Ephemeral ephemeral(Act act) {
        return (Act.Ephemeral) (act instanceof Act.Respond respond ? respond.otherwise() : act);
    }

    /** The question's id, as its buttons have it. */
    private String asked() {
        await().until(() -> rig.aside.lines().size() == 1);
        Act.Ephemeral question = ephemeral(rig.wire.acts().get(0));
        assertThat(question.part().markup()).isEqualTo(QUESTION);
        Matcher value = Pattern.compile("\"value\":\"([^\"]+)\"")
                .matcher(question.trimmings().blocks().toString());
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private void press(String user, String button, String id, Map<String, String> besides) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "/user/id",
                user,
                "/channel/id",
                "C0GENERAL",
                "/container/message_ts",
                "9.1",
                "/container/is_ephemeral",
                "true",
                "/actions/0/action_id",
                "banter.confirm." + button,
                "/actions/0/value",
                id,
                "response_url",
                URL));
        fields.putAll(besides);
        pressed++;
        assertThat(rig.did("block_actions", "press" + pressed, fields)).isCompletedWithValue("");
    }

    private void press(String button, String id) {
        press("U0ANA", button, id, Map.of());
    }

    @Test
    void aYesCallsTheHandlerWithTheSameMessage() {
        rig.plug("ops", stop(" is stopped"));

        rig.hear("stop shop", 1);
        String id = asked();
        assertThat(rig.wire.texts()).isEmpty();
        press("yes", id);

        await().until(() -> rig.wire.texts().size() == 1);
        assertThat(rig.wire.texts()).containsExactly("shop is stopped");
        assertThat(rig.aside.lines())
                .containsExactly(
                        "ephemeral C0GENERAL U0ANA " + QUESTION, "respond " + URL + " " + QUESTION + "\n*Yes.*");
        assertThat(rig.wire.acts().get(1)).matches(act -> ((Act.Respond) act).instead());
        press("yes", id);
        assertThat(rig.aside.lines())
                .last()
                .isEqualTo("respond " + URL + " That question is answered already, or its time is over.");
        assertThat(rig.wire.texts()).hasSize(1);
    }

    @Test
    void aNoLeavesItUndone() {
        rig.plug("ops", stop(" is stopped"));

        rig.hear("stop shop", 1);
        press("no", asked());

        assertThat(rig.aside.lines())
                .last()
                .isEqualTo("respond " + URL + " " + QUESTION + "\n*No:* it is left undone.");
        assertThat(rig.told.lines())
                .contains("denied ops Test#^stop (?<app>\\w+) U0ANA in C0GENERAL of T0TEAM UNCONFIRMED: they said no");
        assertThat(rig.wire.texts()).isEmpty();
    }

    @Test
    void nobodyElsesAnswerCounts() {
        rig.plug("ops", stop(" is stopped"));

        rig.hear("stop shop", 1);
        String id = asked();
        press("U0BEN", "yes", id, Map.of());
        press("U0ANA", "yes", "guessed", Map.of());
        assertThat(rig.wire.texts()).isEmpty();
        assertThat(rig.aside.lines()).contains("respond " + URL + " That question is for <@U0ANA> alone.");
        press("yes", id);

        await().until(() -> rig.wire.texts().equals(List.of("shop is stopped")));
    }

    @Test
    void afterItsTimeItIsLeftUndone() {
        rig.plug("ops", stop(" is stopped"));

        rig.hear("stop shop", 1);
        String id = asked();
        rig.timers.advance(Duration.ofMinutes(5));

        assertThat(rig.aside.lines())
                .last()
                .isEqualTo("ephemeral C0GENERAL U0ANA " + QUESTION + "\n*Time is over:* it is left undone.");
        press("yes", id);
        assertThat(rig.wire.texts()).isEmpty();
    }

    @Test
    void inADirectMessageTheQuestionItselfIsChanged() {
        rig.plug("ops", stop(" is stopped"));

        rig.hear(Said.text("stop shop").channel("D0ANA"));
        await().until(() -> rig.wire.texts().equals(List.of(QUESTION)));
        rig.timers.advance(Duration.ofMinutes(5));

        assertThat(rig.wire.acts()).last().isInstanceOfSatisfying(Act.Update.class, update -> {
            assertThat(update.ts()).isEqualTo("1.000001");
            assertThat(update.part().markup()).isEqualTo(QUESTION + "\n*Time is over:* it is left undone.");
            assertThat(update.trimmings().blocks()).isEmpty();
        });
    }

    @Test
    void aNewVersionIsCalledIfItIsStillThere() {
        rig.plug("ops", stop(" is stopped"));
        rig.hear("stop shop", 1);
        String id = asked();
        rig.plug("ops", stop(" is stopped anew"));
        press("yes", id);

        await().until(() -> rig.wire.texts().equals(List.of("shop is stopped anew")));
    }

    @Test
    void ofAHandlerThatIsGoneThePersonIsTold() {
        rig.plug("ops", stop(" is stopped"));
        rig.hear("stop shop", 1);
        String id = asked();
        rig.plug("ops", on("^start"));
        press("yes", id);

        assertThat(rig.aside.lines())
                .last()
                .asString()
                .contains("It is left undone: `ops` has changed meanwhile, and does not know it any more.");
    }

    @Test
    void theLimitIsAskedOnce() {
        Rights once = new Rights(
                List.of(),
                new Quota(1, Duration.ofMinutes(9), Limit.Per.USER),
                new Caution("Sure?", Duration.ofMinutes(5)));
        rig.plug("ops", with(once, command("/stop", "", "", (deed, match, reply, modals) -> {
            modals.open(Modal.of("form", "Stop"));
            return "stopped";
        })));

        rig.did(
                "slash_commands",
                "1",
                Map.of("command", "/stop", "user_id", "U0ANA", "channel_id", "C1", "response_url", URL));
        await().until(() -> rig.aside.lines().size() == 1);
        Matcher value = Pattern.compile("\"value\":\"([^\"]+)\"")
                .matcher(ephemeral(rig.wire.acts().get(0)).trimmings().blocks().toString());
        assertThat(value.find()).isTrue();
        press("U0ANA", "yes", value.group(1), Map.of("trigger_id", "T.fresh"));

        await().until(() -> rig.aside.lines().contains("respond " + URL + " stopped"));
        assertThat(rig.aside.lines()).contains("views.open T.fresh");
    }

    @Test
    void theBotsOwnButtonsReachNoPlugin() {
        rig.plug("spy", deed(Catalogue.Kind.ACTION, "banter.confirm.yes", (deed, match, reply, modals) -> "seen"));

        press("yes", "guessed");

        assertThat(rig.told.lines()).doesNotContain("handled spy");
        assertThat(rig.aside.lines()).hasSize(1);
    }

    @Test
    void withoutButtonsTheNextWordOfThePersonIsTheAnswer() {
        rig.wire.interactive(false);
        rig.plug("ops", stop(" is stopped"), on("^yes", (message, match, reply) -> "who said yes?"));

        rig.hear("stop shop", 1);
        String asked = "<@U0ANA> " + QUESTION + " Please answer `yes` or `no`.";
        await().until(() -> rig.wire.texts().equals(List.of(asked)));
        rig.hear(Said.text("yes").user("U0BEN").number(2));
        rig.hear(Said.text("yes").thread("1.1").number(3));
        await().until(() -> rig.wire.texts().size() == 3);
        rig.hear("Yes!", 4);

        await().until(() -> rig.wire.texts().size() == 4);
        assertThat(rig.wire.texts()).containsExactly(asked, "who said yes?", "who said yes?", "shop is stopped");
    }

    @Test
    void whoeverSaysSomethingElseWithoutButtonsHasNotSaidYes() {
        rig.wire.interactive(false);
        rig.plug("ops", stop(" is stopped"), on("^well", (message, match, reply) -> "well?"));

        rig.hear("stop shop", 1);
        await().until(() -> rig.wire.texts().size() == 1);
        rig.hear("well", 2);
        rig.hear("yes", 3);

        await().until(() -> rig.wire.texts().contains("well?"));
        await().until(() -> rig.aside.lines().size() == 1);
        assertThat(rig.aside.lines()).containsExactly("ephemeral C0GENERAL U0ANA " + QUESTION + "\nIt is left undone.");
        assertThat(rig.wire.texts()).doesNotContain("shop is stopped");
    }
}
