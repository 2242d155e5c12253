package dev.banter.workspace.rtm;

import dev.banter.workspace.shape.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client sent, and the answers to it, which name its id when it has one. */
record ClientFrame(ObjectNode json) {

    String type() {
        return text("type");
    }

    /** Empty when the field is not there, or is no text. */
    String text(String field) {
        return json.path(field).stringValue("");
    }

    @Nullable String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean flag(String field) {
        return json.path(field).booleanValue(false);
    }

    /** The list of ids; nothing when there is no list, or not of ids. */
    Optional<List<String>> ids() {
        JsonNode ids = json.path("ids");
        return ids.isArray() && ids.valueStream().allMatch(JsonNode::isString)
                ? Optional.of(ids.valueStream().map(JsonNode::stringValue).toList())
                : Optional.empty();
    }

    ObjectNode pong() {
        ObjectNode pong = Json.object().put("type", "pong");
        json.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .filter(field -> !field.getKey().equals("id") && !field.getKey().equals("type"))
                .forEach(field -> pong.set(field.getKey(), field.getValue()));
        return withReplyTo(pong);
    }

    ObjectNode accepted() {
        return withReplyTo(Json.object().put("ok", true));
    }

    ObjectNode refused(RtmError error) {
        ObjectNode refused = Json.object().put("ok", false);
        refused.set("error", error.json());
        return withReplyTo(refused);
    }

    private ObjectNode withReplyTo(ObjectNode answer) {
        JsonNode id = json.path("id");
        return id.isValueNode() ? answer.set("reply_to", id) : answer;
    }
}
