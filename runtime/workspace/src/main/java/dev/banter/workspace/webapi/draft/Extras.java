package dev.banter.workspace.webapi.draft;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.call.Arguments;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what goes with a text, and gives it the form in which Slack gives it back. */
public final class Extras {

    private static final int MOST_ATTACHMENTS = 100;

    /** Slack refuses what is too much under these names, and says nowhere how much that is. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_METADATA = 16_000;

    private Extras() {}

    /** JSON text by Slack's name. What is given and empty is there too, for it may be meant to replace. */
    public static Map<String, String> of(Arguments arguments) {
        Map<String, String> extras = new TreeMap<>();
        arguments
                .text("blocks")
                .ifPresent(json -> extras.put("blocks", Blocks.checked(bounded(json, LONGEST, "msg_blocks_too_long"))));
        arguments
                .text("attachments")
                .ifPresent(json -> extras.put(
                        "attachments", attachments(bounded(json, LONGEST, "attachment_payload_limit_exceeded"))));
        arguments
                .text("metadata")
                .ifPresent(json ->
                        extras.put("metadata", metadata(bounded(json, LONGEST_METADATA, "metadata_too_large"))));
        if (arguments.textOrEmpty("mrkdwn").equals("false")) {
            extras.put("mrkdwn", "false");
        }
        return extras;
    }

    private static String bounded(String json, int longest, String error) {
        if (json.length() > longest) {
            throw new Refused(error);
        }
        return json;
    }

    static boolean isEmpty(String json) {
        return json.equals("[]") || json.equals("{}");
    }

    static Optional<ArrayNode> array(String json) {
        return Json.parse(json).filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
    }

    private static String attachments(String json) {
        ArrayNode attachments = array(json).orElseThrow(() -> new Refused("invalid_attachments"));
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new Refused("too_many_attachments");
        }
        int id = 0;
        for (JsonNode attachment : attachments) {
            id++;
            if (!(attachment instanceof ObjectNode object)) {
                throw new Refused("invalid_attachments");
            }
            object.put("id", id);
            Blocks.named(object.path("blocks"), "a" + id + "-");
            if (!object.has("fallback")) {
                object.put("fallback", object.path("text").stringValue("[no preview available]"));
            }
        }
        return attachments.toString();
    }

    private static String metadata(String json) {
        ObjectNode metadata = Json.parseObject(json).orElseThrow(() -> new Refused("invalid_metadata_format"));
        boolean whole = metadata.path("event_type").isString()
                && metadata.path("event_payload").isObject();
        if (!whole && !metadata.isEmpty()) {
            throw new Refused("invalid_metadata_schema");
        }
        return metadata.toString();
    }
}
