package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Modals and shortcuts of an app made with Slack's Bolt for Java. */
final class JavaBoltFormsTest {

    private static final String MODAL = """
            {"type":"modal","callback_id":"order","private_metadata":"table 4","notify_on_close":true,
             "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"dish","label":{"type":"plain_text","text":"Dish"},
               "element":{"type":"plain_text_input","action_id":"in"}},
              {"type":"actions","block_id":"row","elements":[
               {"type":"button","action_id":"more","text":{"type":"plain_text","text":"More"}}]}]}""";

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    private JavaBolt bolt;
    private JavaPerson ana;

    @BeforeEach
    void start() throws Exception {
        bolt = JavaBolt.start(clients, JavaBoltFormsTest::handle);
        ana = JavaPerson.come(clients, ANA);
    }

    private static void handle(App app) {
        app.globalShortcut("order", (request, context) -> {
            context.client()
                    .viewsOpen(call ->
                            call.triggerId(request.getPayload().getTriggerId()).viewAsString(modal("Order")));
            return context.ack();
        });
        app.viewSubmission("order", (request, context) -> {
            ViewState state = request.getPayload().getView().getState();
            String dish = JavaBolt.value(state, "dish", "in").getValue();
            if (dish.equals("pie")) {
                String table = request.getPayload().getView().getPrivateMetadata();
                String person = request.getPayload().getUser().getId();
                context.client().chatPostMessage(call -> call.channel(person).text("pie for " + table));
            }
            return answer(dish, context);
        });
        app.viewClosed("order", (request, context) -> {
            String text = "never mind, " + request.getPayload().isCleared();
            context.client()
                    .chatPostMessage(call ->
                            call.channel(request.getPayload().getUser().getId()).text(text));
            return context.ack();
        });
        app.blockAction("more", (request, context) -> {
            context.client()
                    .viewsUpdate(
                            call -> call.viewId(request.getPayload().getView().getId())
                                    .hash(request.getPayload().getView().getHash())
                                    .viewAsString(modal("More of it")));
            return context.ack();
        });
        app.messageShortcut("note", (request, context) -> {
            context.respond("noted: " + request.getPayload().getMessage().getText());
            return context.ack();
        });
    }

    private static Response answer(String dish, ViewSubmissionContext context) {
        return switch (dish) {
            case "worms" -> context.ackWithErrors(Map.of("dish", "not on the card"));
            case "soup" -> context.ackWithUpdate(modal("Soup"));
            case "menu" -> context.ackWithPush(modal("First course"));
            case "bill" -> context.ack(answer -> answer.responseAction("clear"));
            default -> context.ack();
        };
    }

    private static String modal(String title) {
        return MODAL.formatted(title);
    }

    @AfterEach
    void close() throws Exception {
        bolt.stop();
        ana.close();
    }

    @Test
    void aModalIsRefusedWithErrorsAndSent() throws Exception {
        String view = opened();
        JsonObject refused = submit(view, "worms");
        assertThat(refused.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(refused.getAsJsonObject("errors").get("dish").getAsString()).isEqualTo("not on the card");
        assertThat(submit(view, "pie").get("response_action").getAsString()).isEqualTo("close");
        ana.hears("pie for table 4");
        assertThat(titles()).isEmpty();
    }

    @Test
    void aModalBecomesAnotherGetsOneOnTopAndIsCleared() throws Exception {
        String view = opened();
        submit(view, "soup");
        assertThat(titles()).containsExactly("Soup");
        String second = submit(view, "menu").getAsJsonObject("view").get("id").getAsString();
        assertThat(titles()).containsExactly("Soup", "First course");
        submit(second, "bill");
        assertThat(titles()).isEmpty();
    }

    @Test
    void aButtonInAModalChangesIt() throws Exception {
        ana.does("act", Map.of("view_id", opened(), "action_id", "more"));
        await().untilAsserted(() -> assertThat(titles()).containsExactly("More of it"));
    }

    @Test
    void whoeverClosesAModalIsHeardOf() throws Exception {
        ana.does("close", Map.of("view_id", opened(), "all", "true"));
        ana.hears("never mind, true");
    }

    @Test
    void aShortcutOfAMessageIsAnsweredToItsUser() throws Exception {
        String ts = clients.post(ANA, clients.ops(), "to be kept");
        ana.does("shortcut", Map.of("callback_id", "note", "channel", clients.ops(), "ts", ts));
        ana.hears("noted: to be kept");
    }

    private String opened() throws Exception {
        ana.does("shortcut", Map.of("callback_id", "order"));
        return views().get(0).getAsJsonObject().get("id").getAsString();
    }

    private JsonArray views() throws Exception {
        return ana.does("views", Map.of()).getAsJsonArray("views");
    }

    private List<String> titles() throws Exception {
        return StreamSupport.stream(views().spliterator(), false)
                .map(view -> view.getAsJsonObject()
                        .getAsJsonObject("title")
                        .get("text")
                        .getAsString())
                .toList();
    }

    private JsonObject submit(String view, String dish) throws Exception {
        return ana.does("submit", Map.of("view_id", view, "state", "{\"dish\":{\"in\":\"" + dish + "\"}}"));
    }
}
