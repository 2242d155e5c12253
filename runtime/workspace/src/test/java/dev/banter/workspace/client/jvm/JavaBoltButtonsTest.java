package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Buttons and menus of an app made with Slack's Bolt for Java. */
final class JavaBoltButtonsTest {

    private static final String BLOCKS = """
            [{"type":"actions","block_id":"row","elements":[
              {"type":"button","action_id":"go","value":"42","text":{"type":"plain_text","text":"Go"}},
              {"type":"button","action_id":"again","text":{"type":"plain_text","text":"Again"}},
              {"type":"static_select","action_id":"env","options":[
                {"text":{"type":"plain_text","text":"Prod"},"value":"prod"},
                {"text":{"type":"plain_text","text":"Stage"},"value":"stage"}]},
              {"type":"external_select","action_id":"city","min_query_length":1}]}]""";

    private static final LayoutBlock QUESTION = Blocks.actions(
            "row",
            List.of(BlockElements.button(button -> button.actionId("yes").text(BlockCompositions.plainText("Yes")))));

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    private JavaBolt bolt;
    private JavaPerson ana;
    private String shown = "";

    @BeforeEach
    void start() throws Exception {
        bolt = JavaBolt.start(clients, JavaBoltButtonsTest::handle);
        ana = JavaPerson.come(clients, ANA);
        shown = clients.web(JavaClients.BOT)
                .chatPostMessage(
                        call -> call.channel(clients.ops()).text("choose").blocksAsString(BLOCKS))
                .getTs();
    }

    private static void handle(App app) {
        app.blockAction("go", (request, context) -> {
            String text = "chosen: " + request.getPayload().getActions().get(0).getValue();
            context.client()
                    .chatUpdate(call -> call.channel(
                                    request.getPayload().getChannel().getId())
                            .ts(request.getPayload().getMessage().getTs())
                            .blocks(List.of())
                            .text(text));
            return context.ack();
        });
        app.blockAction("again", (request, context) -> {
            context.respond(answer -> answer.replaceOriginal(true).text("taken"));
            return context.ack();
        });
        app.blockAction("env", (request, context) -> {
            ViewState.Value stands = JavaBolt.value(request.getPayload().getState(), "row", "env");
            context.respond("off to " + stands.getSelectedOption().getValue());
            return context.ack();
        });
        app.blockSuggestion("city", (request, context) -> {
            String typed = request.getPayload().getValue();
            return context.ack(answer -> answer.options(List.of(Option.builder()
                    .text(BlockCompositions.plainText(typed + "rn"))
                    .value("1")
                    .build())));
        });
        app.command("/ask", (request, context) -> {
            context.respond(answer -> answer.text("sure?").blocks(List.of(QUESTION)));
            return context.ack();
        });
        app.blockAction("yes", (request, context) -> {
            boolean alone = request.getPayload().getContainer().isEphemeral();
            context.respond(answer -> answer.replaceOriginal(true).text("seen by one: " + alone));
            return context.ack();
        });
    }

    @AfterEach
    void close() throws Exception {
        bolt.stop();
        ana.close();
    }

    @Test
    void aPressedButtonChangesItsMessage() throws Exception {
        press("go", "");
        await().untilAsserted(() -> assertThat(text()).isEqualTo("chosen: 42"));
    }

    @Test
    void aPressedButtonIsAnsweredInItsPlace() throws Exception {
        press("again", "");
        await().untilAsserted(() -> assertThat(text()).isEqualTo("taken"));
    }

    @Test
    void whatIsChosenInAMenuIsAnsweredToWhoChoseIt() throws Exception {
        press("env", "stage");
        assertThat(ana.hears("off to stage").get("is_ephemeral").getAsBoolean()).isTrue();
    }

    @Test
    void optionsAreLookedUpWhileSomebodyTypes() throws Exception {
        JsonObject answer =
                ana.does("suggest", Map.of("channel", clients.ops(), "ts", shown, "action_id", "city", "value", "Be"));
        assertThat(answer.getAsJsonArray("options")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("text")
                        .get("text")
                        .getAsString())
                .isEqualTo("Bern");
    }

    @Test
    void anEphemeralAnswerHasButtonsByWhichItIsReplaced() throws Exception {
        ana.gives("/ask", "");
        shown = ana.hears("sure?").get("ts").getAsString();
        press("yes", "");
        JsonObject changed = ana.hears(Map.of("type", "message", "subtype", "message_changed"));
        assertThat(changed.getAsJsonObject("message").get("ts").getAsString()).isEqualTo(shown);
        assertThat(changed.getAsJsonObject("message").get("text").getAsString()).isEqualTo("seen by one: true");
    }

    private void press(String action, String value) throws Exception {
        ana.does("act", Map.of("channel", clients.ops(), "ts", shown, "action_id", action, "value", value));
    }

    private String text() throws Exception {
        return clients.web(ANA)
                .conversationsHistory(
                        call -> call.channel(clients.ops()).latest(shown).inclusive(true))
                .getMessages()
                .get(0)
                .getText();
    }
}
