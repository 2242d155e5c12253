package dev.banter.workspace.webapi.draft;

import dev.banter.workspace.basics.Refused;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blocks, as far as Slack would refuse them: their kinds, their number, and what none of them can be without. */
public final class Blocks {

    private static final int MOST = 50;
    private static final int LONGEST_SECTION = 3_000;
    private static final int LONGEST_HEADER = 150;

    private static final Set<String> TYPES = Set.of(
            "actions",
            "call",
            "card",
            "carousel",
            "contact_card",
            "context",
            "context_actions",
            "divider",
            "file",
            "header",
            "image",
            "input",
            "markdown",
            "plan",
            "rich_text",
            "section",
            "table",
            "task_card",
            "video");

    private Blocks() {}

    /** The same blocks, each with an id, and so has each element with which something can be done. */
    static String checked(String json) {
        ArrayNode blocks = Extras.array(json).orElseThrow(() -> new Refused("invalid_blocks_format"));
        if (blocks.size() > MOST) {
            throw new Refused("msg_blocks_too_many");
        }
        return checked(blocks).toString();
    }

    /** Likewise of a view, which has more of them. */
    public static ArrayNode checked(ArrayNode blocks) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof ObjectNode block)) {
                throw bad("must provide an object", i, "");
            }
            check(block, i);
            if (!block.path("block_id").isString()) {
                block.put("block_id", "b" + (i + 1));
            }
            if (!ids.add(block.path("block_id").stringValue())) {
                throw bad("block_id already exists", i, "/block_id");
            }
            ActionIds.give(block, i);
        }
        return blocks;
    }

    /** Gives ids to the blocks of an attachment, which Slack looks at less strictly: what is none of them is let be. */
    static void named(JsonNode blocks, String prefix) {
        int i = 0;
        for (JsonNode block : blocks) {
            i++;
            if (block instanceof ObjectNode object) {
                if (!object.path("block_id").isString()) {
                    object.put("block_id", prefix + i);
                }
                ActionIds.give(object, i);
            }
        }
    }

    private static void check(ObjectNode block, int i) {
        String type = block.path("type").stringValue("");
        if (!TYPES.contains(type)) {
            throw bad("unsupported type: " + type, i, "/type");
        }
        switch (type) {
            case "section" -> {
                boolean isFilled = block.has("text")
                        ? isText(block.path("text"), LONGEST_SECTION)
                        : !block.path("fields").isEmpty();
                if (!isFilled) {
                    throw bad("must provide a text of 1 to " + LONGEST_SECTION + " characters, or fields", i, "/text");
                }
            }
            case "header" -> {
                if (!isText(block.path("text"), LONGEST_HEADER)) {
                    throw bad("must provide a text of 1 to " + LONGEST_HEADER + " characters", i, "/text");
                }
            }
            case "actions", "context", "rich_text" -> {
                if (!block.path("elements").isArray()) {
                    throw bad("must provide an array", i, "/elements");
                }
            }
            default -> {}
        }
    }

    /** Slack says where in the JSON the trouble is. */
    private static Refused bad(String what, int block, String field) {
        return new Refused("invalid_blocks", "[ERROR] " + what + " [json-pointer:/blocks/" + block + field + "]");
    }

    private static boolean isText(JsonNode text, int longest) {
        String type = text.path("type").stringValue("");
        String written = text.path("text").stringValue("");
        return (type.equals("plain_text") || type.equals("mrkdwn"))
                && !written.isEmpty()
                && written.length() <= longest;
    }
}
