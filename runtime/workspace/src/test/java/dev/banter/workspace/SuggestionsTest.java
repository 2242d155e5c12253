package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Menus of which the app alone knows what there is to choose from. */
final class SuggestionsTest extends AnaAndTheApp {

    private static final String CITY = """
            {"type":"%s","action_id":"city","min_query_length":1}""";
    private static final String BLOCKS = """
            [{"type":"actions","block_id":"row","elements":[%s,
              {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]""";
    private static final String MODAL = """
            {"type":"modal","callback_id":"trip","title":{"type":"plain_text","text":"Trip"},
             "submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"to","label":{"type":"plain_text","text":"To"},"element":%s}]}""";
    private static final String BERN = """
            {"text":{"type":"plain_text","text":"Bern"},"value":"bern"}""";

    @Test
    void theAppSaysWhatThereIsWhileSomebodyTypes() {
        String ts = bot.post(ops, "where to?", "blocks", BLOCKS.formatted(CITY.formatted("external_select")));
        CompletableFuture<JsonNode> asked =
                call("banter.suggest", "channel", ops, "ts", ts, "action_id", "city", "value", "Be");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope, "{\"options\":[" + BERN + "]}");
        JsonNode payload = envelope.path("payload");

        assertThat(asked.join().at("/options/0/value").stringValue()).isEqualTo("bern");
        assertThat(payload.path("type").stringValue()).isEqualTo("block_suggestion");
        assertThat(payload.path("action_id").stringValue()).isEqualTo("city");
        assertThat(payload.path("block_id").stringValue()).isEqualTo("row");
        assertThat(payload.path("value").stringValue()).isEqualTo("Be");
        assertThat(payload.at("/container/message_ts").stringValue()).isEqualTo(ts);
        assertThat(payload.at("/message/ts").stringValue()).isEqualTo(ts);
        assertThat(payload.has("trigger_id")).isFalse();
        assertThat(payload.has("response_url")).isFalse();

        call("banter.act", "channel", ops, "ts", ts, "action_id", "city", "value", BERN);
        JsonNode chosen = app.envelope("interactive");
        app.ack(chosen);
        assertThat(chosen.at("/payload/actions/0/selected_option/text/text").stringValue())
                .isEqualTo("Bern");
    }

    @Test
    void groupsAreAnAnswerTooAndNothingIsNone() {
        String ts = bot.post(ops, "where to?", "blocks", BLOCKS.formatted(CITY.formatted("multi_external_select")));
        CompletableFuture<JsonNode> grouped = call("banter.suggest", "channel", ops, "ts", ts, "action_id", "city");
        app.ack(
                app.envelope("interactive"),
                "{\"option_groups\":[{\"label\":{\"type\":\"plain_text\",\"text\":\"CH\"},\"options\":[" + BERN
                        + "]}]}");
        assertThat(grouped.join().at("/option_groups/0/options/0/value").stringValue())
                .isEqualTo("bern");

        CompletableFuture<JsonNode> none = call("banter.suggest", "channel", ops, "ts", ts, "action_id", "city");
        app.ack(app.envelope("interactive"));
        assertThat(none.join().path("ok").booleanValue()).isTrue();
        assertThat(none.join().has("options")).isFalse();
    }

    @Test
    void aModalHasSuchMenusToo() {
        String trigger = trigger();
        JsonNode view = bot.ok(
                        "views.open", "trigger_id", trigger, "view", MODAL.formatted(CITY.formatted("external_select")))
                .path("view");
        String id = view.path("id").stringValue();
        CompletableFuture<JsonNode> asked =
                call("banter.suggest", "view_id", id, "block_id", "to", "action_id", "city", "value", "Be");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope, "{\"options\":[" + BERN + "]}");

        assertThat(asked.join().path("options")).hasSize(1);
        assertThat(envelope.at("/payload/view/callback_id").stringValue()).isEqualTo("trip");
        assertThat(envelope.at("/payload/container/view_id").stringValue()).isEqualTo(id);
    }

    @Test
    void aButtonHasNothingToChooseFrom() {
        String ts = bot.post(ops, "where to?", "blocks", BLOCKS.formatted(CITY.formatted("external_select")));
        assertThat(ana.error("banter.suggest", "channel", ops, "ts", ts, "action_id", "go"))
                .isEqualTo("invalid_arguments");
        assertThat(ana.error("banter.suggest", "channel", ops, "ts", ts, "action_id", "none"))
                .isEqualTo("action_not_found");
        assertThat(bot.error("banter.suggest", "channel", ops, "ts", ts, "action_id", "city"))
                .isEqualTo("not_allowed_token_type");
    }

    private String trigger() {
        call("banter.shortcut", "callback_id", "any");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope);
        return envelope.at("/payload/trigger_id").stringValue();
    }
}
