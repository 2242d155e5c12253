package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.deed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Action;
import dev.banter.api.Catalogue.Kind;
import dev.banter.api.Shortcut;
import dev.banter.core.fixture.BotRig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons, menus and shortcuts: whom they call, and where they are answered. */
@Timeout(120)
final class BotActionsTest {

    private static final Map<String, String> PRESSED = Map.of(
            "/user/id", "U0ANA",
            "/channel/id", "C1",
            "/container/message_ts", "2.2",
            "/actions/0/action_id", "go",
            "/actions/0/block_id", "b1",
            "/actions/0/value", "api");

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Map<String, String> pressed(String... more) {
        Map<String, String> all = new HashMap<>(PRESSED);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void aButtonInAThreadIsAnsweredInThatThread() {
        rig.plug("deploys", deed(Kind.ACTION, "go", (deed, match, reply, modals) -> {
            Action action = (Action) deed;
            return String.join(
                    "|",
                    action.id(),
                    action.block(),
                    action.value(),
                    action.channel().orElseThrow().id(),
                    action.ts().orElseThrow(),
                    action.thread().orElse("none"),
                    action.inputs().value("other", "env").orElse("none"),
                    action.inputs().value("env").orElse("none"));
        }));

        rig.did(
                "block_actions",
                "1",
                pressed(
                        "/container/thread_ts",
                        "1.1",
                        "/message/blocks/0/block_id",
                        "other",
                        "/state/values/other/env/selected_option/value",
                        "prod"));
        rig.did("block_actions", "2", pressed("/message/thread_ts", "2.2"));

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts())
                .containsExactlyInAnyOrder("go|b1|api|C1|2.2|1.1|prod|prod", "go|b1|api|C1|2.2|none|none|none");
        assertThat(rig.wire.sent()).extracting(sent -> sent.part().thread()).containsExactlyInAnyOrder("1.1", null);
    }

    @Test
    void severalActionsOfOnePayloadAreSeveral() {
        rig.plug(
                "deploys",
                deed(Kind.ACTION, "go", (deed, match, reply, modals) -> "go"),
                deed(
                        Kind.ACTION,
                        "when",
                        (deed, match, reply, modals) -> ((Action) deed).values().toString()));

        rig.did(
                "block_actions",
                "1",
                pressed(
                        "/actions/1/action_id",
                        "when",
                        "/actions/1/selected_options/0/value",
                        "mon",
                        "/actions/1/selected_options/1/value",
                        "tue"));

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts()).containsExactly("go", "[mon, tue]");
    }

    @Test
    void aButtonThatOnePersonAloneSeesIsAnsweredAside() {
        rig.plug("deploys", deed(Kind.ACTION, "go", (deed, match, reply, modals) -> "done"));

        rig.did(
                "block_actions",
                "1",
                pressed("/container/is_ephemeral", "true", "response_url", "https://hooks.slack.com/actions/1"));

        await().until(() -> rig.aside.lines().size() == 1);
        assertThat(rig.aside.lines()).containsExactly("respond https://hooks.slack.com/actions/1 done");
        assertThat(rig.wire.messages()).isEmpty();
    }

    @Test
    void anElementOfAViewIsAnsweredPrivately() {
        rig.plug("deploys", deed(Kind.ACTION, "go", (deed, match, reply, modals) -> {
            Action action = (Action) deed;
            return action.view().orElseThrow() + " " + action.callback().orElseThrow() + " " + action.channel() + " "
                    + action.inputs().values("env");
        }));
        Map<String, String> inView = new HashMap<>(Map.of(
                "/view/id", "V1",
                "/view/callback_id", "form",
                "/view/blocks/0/block_id", "a/b",
                "/view/blocks/1/block_id", "b2",
                "/view/state/values/b2/env/selected_users/0", "U1",
                "/view/state/values/b2/env/selected_users/1", "U2"));
        PRESSED.forEach((pointer, text) -> {
            if (!pointer.startsWith("/c")) {
                inView.put(pointer, text);
            }
        });

        rig.did("block_actions", "1", inView);

        await().until(() -> rig.wire.sent().size() == 1);
        assertThat(rig.wire.sent().get(0).part().channel().id()).isEqualTo("D0ANA");
        assertThat(rig.wire.texts()).containsExactly("V1 form Optional.empty [U1, U2]");
    }

    @Test
    void aShortcutOnAMessageIsAnsweredThereAndAnyOtherPrivately() {
        rig.plug(
                "tickets",
                deed(
                        Kind.SHORTCUT,
                        "ticket",
                        (deed, match, reply, modals) -> ((Shortcut) deed).text().orElse("anywhere")));

        rig.did("shortcut", "1", Map.of("/user/id", "U0ANA", "callback_id", "ticket"));
        rig.did(
                "message_action",
                "2",
                Map.of(
                        "/user/id", "U0ANA",
                        "callback_id", "ticket",
                        "/channel/id", "C1",
                        "message_ts", "2.2",
                        "/message/thread_ts", "1.1",
                        "/message/text", "it &gt; broke"));

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.sent())
                .extracting(sent -> List.of(
                        sent.part().channel().id(),
                        String.valueOf(sent.part().thread()),
                        sent.part().markup()))
                .containsExactlyInAnyOrder(List.of("D0ANA", "null", "anywhere"), List.of("C1", "1.1", "it &gt; broke"));
    }

    @Test
    void whatNobodyHandlesIsUnmatchedInSilence() {
        rig.did("block_actions", "1", PRESSED);

        assertThat(rig.told.lines()).containsExactly("unmatched");
        assertThat(rig.aside.lines()).isEmpty();
    }
}
