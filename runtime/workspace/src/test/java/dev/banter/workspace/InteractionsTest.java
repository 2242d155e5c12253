package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Buttons, menus and modals: what an app shows, what people do with it, and what becomes of that. */
final class InteractionsTest extends AnaAndTheApp {

    private static final String BLOCKS = """
            [{"type":"actions","block_id":"row","elements":[
              {"type":"button","action_id":"go","value":"42","text":{"type":"plain_text","text":"Go"}},
              {"type":"static_select","action_id":"env","options":[
                {"text":{"type":"plain_text","text":"Prod"},"value":"prod"},
                {"text":{"type":"plain_text","text":"Stage"},"value":"stage"}]},
              {"type":"checkboxes","action_id":"what","options":[
                {"text":{"type":"plain_text","text":"A"},"value":"a"},
                {"text":{"type":"plain_text","text":"B"},"value":"b"}]},
              {"type":"datepicker","initial_date":"2026-01-02"},
              {"type":"datetimepicker","action_id":"when"}]}]""";

    private static final String MODAL = """
            {"type":"modal","callback_id":"order","private_metadata":"m1","notify_on_close":true,
             "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
               "element":{"type":"plain_text_input","action_id":"in"}}]}""";

    @Test
    void aButtonIsPressedAndTheMessageReplaced() {
        String ts = bot.post(ops, "choose", "blocks", BLOCKS);
        CompletableFuture<JsonNode> pressed =
                call("banter.act", "channel", ops, "ts", ts, "block_id", "row", "action_id", "go");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope);
        JsonNode payload = envelope.path("payload");

        assertThat(pressed.join().path("ok").booleanValue()).isTrue();
        assertThat(payload.path("type").stringValue()).isEqualTo("block_actions");
        assertThat(payload.at("/actions/0/value").stringValue()).isEqualTo("42");
        assertThat(payload.at("/actions/0/block_id").stringValue()).isEqualTo("row");
        assertThat(payload.at("/container/message_ts").stringValue()).isEqualTo(ts);
        assertThat(payload.at("/message/ts").stringValue()).isEqualTo(ts);
        assertThat(payload.at("/user/id").stringValue()).isEqualTo(ana.id());
        assertThat(payload.at("/state/values/row/env/selected_option").isNull()).isTrue();
        assertThat(payload.at("/state/values/row/a1-4/selected_date").stringValue())
                .isEqualTo("2026-01-02");

        SlackClient.send(
                HttpRequest.newBuilder(URI.create(payload.path("response_url").stringValue()))
                        .POST(BodyPublishers.ofString("{\"text\":\"chosen\",\"replace_original\":true}"))
                        .build());
        assertThat(ana.ok("conversations.history", "channel", ops)
                        .at("/messages/0/text")
                        .stringValue())
                .isEqualTo("chosen");
    }

    @Test
    void whatIsChosenIsToldInSlacksWords() {
        String ts = bot.post(ops, "choose", "blocks", BLOCKS);
        call("banter.act", "channel", ops, "ts", ts, "action_id", "env", "value", "stage");
        JsonNode select = app.envelope("interactive");
        app.ack(select);
        assertThat(select.at("/payload/actions/0/selected_option/text/text").stringValue())
                .isEqualTo("Stage");
        assertThat(select.at("/payload/state/values/row/env/selected_option/value")
                        .stringValue())
                .isEqualTo("stage");

        call("banter.act", "channel", ops, "ts", ts, "action_id", "what", "value", "[\"a\",\"b\"]");
        JsonNode boxes = app.envelope("interactive");
        app.ack(boxes);
        assertThat(boxes.at("/payload/actions/0/selected_options/1/value").stringValue())
                .isEqualTo("b");

        call("banter.act", "channel", ops, "ts", ts, "action_id", "when", "value", "1700000000");
        JsonNode moment = app.envelope("interactive");
        app.ack(moment);
        assertThat(moment.at("/payload/actions/0/selected_date_time").longValue())
                .isEqualTo(1_700_000_000L);

        assertThat(ana.error("banter.act", "channel", ops, "ts", ts, "action_id", "when", "value", "soon"))
                .isEqualTo("invalid_arguments");
        assertThat(ana.error("banter.act", "channel", ops, "ts", ts, "action_id", "env", "value", "other"))
                .isEqualTo("invalid_arguments");
        assertThat(ana.error("banter.act", "channel", ops, "ts", ts, "action_id", "none"))
                .isEqualTo("action_not_found");
        assertThat(ana.error("banter.act", "channel", ops, "ts", "1.000001", "action_id", "go"))
                .isEqualTo("message_not_found");
    }

    @Test
    void anEphemeralMessageHasButtonsToo() {
        String ts = bot.ok("chat.postEphemeral", "channel", ops, "user", ana.id(), "text", "x", "blocks", BLOCKS)
                .path("message_ts")
                .stringValue();
        assertThat(workspace.as("ben").error("banter.act", "channel", ops, "ts", ts, "action_id", "go"))
                .isEqualTo("message_not_found");
        call("banter.act", "channel", ops, "ts", ts, "action_id", "go");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope);
        assertThat(envelope.at("/payload/container/is_ephemeral").booleanValue())
                .isTrue();
        assertThat(envelope.at("/payload").has("message")).isFalse();
    }

    @Test
    void aTriggerOpensOneViewOnce() {
        String trigger = trigger();
        JsonNode view = bot.ok("views.open", "trigger_id", trigger, "view", modal("Order"))
                .path("view");
        assertThat(view.path("id").stringValue()).startsWith("V");
        assertThat(view.path("root_view_id")).isEqualTo(view.path("id"));
        assertThat(bot.error("views.open", "trigger_id", trigger, "view", modal("Order")))
                .isEqualTo("exchanged_trigger_id");
        assertThat(bot.error("views.open", "trigger_id", "1.2.3", "view", modal("Order")))
                .isEqualTo("invalid_trigger_id");
        JsonNode wrong = bot.call("views.open", "trigger_id", trigger(), "view", modal("x".repeat(25)));
        assertThat(wrong.path("error").stringValue()).isEqualTo("invalid_arguments");
        assertThat(wrong.at("/response_metadata/messages/0").stringValue()).contains("/view/title");
        assertThat(ana.ok("banter.views").at("/views/0/id")).isEqualTo(view.path("id"));
    }

    @Test
    void aViewIsUpdatedByItsHash() {
        JsonNode view = opened();
        String id = view.path("id").stringValue();
        JsonNode after =
                bot.ok("views.update", "view_id", id, "hash", view.path("hash").stringValue(), "view", modal("Again"));
        assertThat(after.at("/view/title/text").stringValue()).isEqualTo("Again");
        assertThat(bot.error(
                        "views.update", "view_id", id, "hash", view.path("hash").stringValue(), "view", modal("Late")))
                .isEqualTo("hash_conflict");
        assertThat(bot.error("views.update", "view_id", "V0", "view", modal("None")))
                .isEqualTo("not_found");
    }

    @Test
    void noMoreThanThreeViewsStandOnOneAnother() {
        opened();
        bot.ok("views.push", "trigger_id", trigger(), "view", modal("Two"));
        JsonNode third = bot.ok("views.push", "trigger_id", trigger(), "view", modal("Three"));
        assertThat(third.at("/view/previous_view_id").stringValue()).startsWith("V");
        assertThat(bot.error("views.push", "trigger_id", trigger(), "view", modal("Four")))
                .isEqualTo("push_limit_reached");
    }

    @Test
    void whatIsFilledInIsAskedAndFollowed() {
        String id = opened().path("id").stringValue();
        assertThat(ana.error("banter.submit", "view_id", id)).isEqualTo("invalid_arguments");

        CompletableFuture<JsonNode> refused = submit(id);
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope, "{\"response_action\":\"errors\",\"errors\":{\"name\":\"taken\"}}");
        assertThat(envelope.at("/payload/type").stringValue()).isEqualTo("view_submission");
        assertThat(envelope.at("/payload/view/state/values/name/in/value").stringValue())
                .isEqualTo("Zoë");
        assertThat(envelope.at("/payload/view/private_metadata").stringValue()).isEqualTo("m1");
        assertThat(refused.join().at("/errors/name").stringValue()).isEqualTo("taken");

        CompletableFuture<JsonNode> pushed = submit(id);
        app.ack(
                app.envelope("interactive"),
                "{\"response_action\":\"push\",\"view\":%s}"
                        .formatted(modal("More").replace("\n", "")));
        String second = pushed.join().at("/view/id").stringValue();
        assertThat(ana.ok("banter.views").path("views")).hasSize(2);

        CompletableFuture<JsonNode> done = submit(second);
        app.ack(app.envelope("interactive"));
        assertThat(done.join().path("response_action").stringValue()).isEqualTo("close");
        assertThat(ana.ok("banter.views").path("views")).hasSize(1);

        ana.ok("banter.close", "view_id", id);
        JsonNode closed = app.envelope("interactive");
        app.ack(closed);
        assertThat(closed.at("/payload/type").stringValue()).isEqualTo("view_closed");
        assertThat(closed.at("/payload/is_cleared").booleanValue()).isFalse();
        assertThat(ana.ok("banter.views").path("views")).isEmpty();
    }

    @Test
    void thePageOfAPersonIsToldOfTheirViews() {
        URI watch = URI.create(workspace.get().page().toString().replace("http", "ws") + "watch");
        try (RtmClient page = RtmClient.connect(watch)) {
            assertThat(page.next().path("type").stringValue()).isEqualTo("plugins");
            page.send("{\"type\":\"person\",\"name\":\"ana\"}");
            String id = opened().path("id").stringValue();
            JsonNode opened = page.next();
            assertThat(opened.path("type").stringValue()).isEqualTo("view_opened");
            assertThat(opened.at("/view/id").stringValue()).isEqualTo(id);
            bot.ok("views.update", "view_id", id, "view", modal("Again"));
            assertThat(page.next().path("type").stringValue()).isEqualTo("view_updated");
            ana.ok("banter.close", "view_id", id);
            assertThat(page.next().path("type").stringValue()).isEqualTo("view_closed");
        }
    }

    private JsonNode opened() {
        return bot.ok("views.open", "trigger_id", trigger(), "view", modal("Order"))
                .path("view");
    }

    private String trigger() {
        call("banter.shortcut", "callback_id", "any");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope);
        return envelope.at("/payload/trigger_id").stringValue();
    }

    private CompletableFuture<JsonNode> submit(String id) {
        return call("banter.submit", "view_id", id, "state", "{\"name\":{\"in\":\"Zoë\"}}");
    }

    private static String modal(String title) {
        return MODAL.formatted(title);
    }
}
