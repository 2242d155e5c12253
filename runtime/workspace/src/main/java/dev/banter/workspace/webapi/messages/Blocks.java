package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.basics.Refused;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blocks, as far as Slack would refuse them: their kinds, their number, and what none of them can be without. */
final class Blocks {

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

    /** The same blocks, each with an id. */
    static String checked(String json) {
        ArrayNode blocks = Extras.array(json).orElseThrow(() -> new Refused("invalid_blocks_format"));
        if (blocks.size() > MOST) {
            throw new Refused("msg_blocks_too_many");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof ObjectNode block) || !isGood(block)) {
                throw new Refused("invalid_blocks");
            }
            if (!block.path("block_id").isString()) {
                block.put("block_id", "b" + (i + 1));
            }
            if (!ids.add(block.path("block_id").stringValue())) {
                throw new Refused("invalid_blocks");
            }
        }
        return blocks.toString();
    }

    private static boolean isGood(ObjectNode block) {
        String type = block.path("type").stringValue("");
        return switch (type) {
            case "section" ->
                block.has("text")
                        ? isText(block.path("text"), LONGEST_SECTION)
                        : !block.path("fields").isEmpty();
            case "header" -> isText(block.path("text"), LONGEST_HEADER);
            case "actions", "context", "rich_text" -> block.path("elements").isArray();
            default -> TYPES.contains(type);
        };
    }

    private static boolean isText(JsonNode text, int longest) {
        String type = text.path("type").stringValue("");
        String written = text.path("text").stringValue("");
        return (type.equals("plain_text") || type.equals("mrkdwn"))
                && !written.isEmpty()
                && written.length() <= longest;
    }
}
