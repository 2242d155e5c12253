package dev.banter.workspace.app.view;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.draft.Blocks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at a view as Slack does, and gives back the same with ids. */
final class ViewCheck {

    private static final int MOST_BLOCKS = 100;
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_CALLBACK = 255;
    private static final int LONGEST_METADATA = 3_000;
    private static final int LARGEST = 250_000;

    private ViewCheck() {}

    /**
     * The checked view.
     *
     * @param type {@code modal} or {@code home}
     * @throws Refused as {@code invalid_arguments} or {@code view_too_large}
     */
    static ObjectNode of(String json, String type) {
        if (json.length() > LARGEST) {
            throw new Refused("view_too_large");
        }
        return of(Json.parseObject(json).orElseThrow(() -> bad("must be a valid JSON object", "")), type);
    }

    static ObjectNode of(ObjectNode view, String type) {
        if (!view.path("type").asString("").equals(type)) {
            throw bad("must be of type " + type, "/type");
        }
        if (type.equals("modal")) {
            label(view, "title", true);
            label(view, "submit", hasInput(view));
            label(view, "close", false);
        }
        longest(view, "callback_id", LONGEST_CALLBACK);
        longest(view, "private_metadata", LONGEST_METADATA);
        if (!(view.path("blocks") instanceof ArrayNode blocks)) {
            throw bad("missing required field: blocks", "/blocks");
        }
        if (blocks.size() > MOST_BLOCKS) {
            throw bad("no more than " + MOST_BLOCKS + " items allowed", "/blocks");
        }
        ObjectNode checked = view.deepCopy();
        return checked.set("blocks", blocks(blocks.deepCopy()));
    }

    private static ArrayNode blocks(ArrayNode blocks) {
        try {
            return Blocks.checked(blocks);
        } catch (Refused refused) {
            throw new Refused(
                    "invalid_arguments",
                    refused.detail().orElse("[ERROR] invalid blocks").replace("pointer:/", "pointer:/view/"));
        }
    }

    private static boolean hasInput(ObjectNode view) {
        return view.path("blocks")
                .valueStream()
                .anyMatch(block -> block.path("type").asString("").equals("input"));
    }

    private static void label(ObjectNode view, String field, boolean required) {
        JsonNode label = view.path(field);
        if (label.isMissingNode() || label.isNull()) {
            if (required) {
                throw bad("missing required field: " + field, "/" + field);
            }
            return;
        }
        String text = label.path("text").asString("");
        if (!label.path("type").asString("").equals("plain_text") || text.isEmpty() || text.length() > LONGEST_TITLE) {
            throw bad("must be a plain_text of 1 to " + LONGEST_TITLE + " characters", "/" + field);
        }
    }

    private static void longest(ObjectNode view, String field, int longest) {
        if (view.path(field).asString("").length() > longest) {
            throw bad("must be no more than " + longest + " characters", "/" + field);
        }
    }

    private static Refused bad(String what, String field) {
        return new Refused("invalid_arguments", "[ERROR] " + what + " [json-pointer:/view" + field + "]");
    }
}
