package dev.banter.workspace.webapi.draft;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives an id to every element that somebody can do something with, and that has none of its own. */
final class ActionIds {

    private static final Set<String> NOTHING_TO_DO = Set.of("image", "plain_text", "mrkdwn", "feedback_buttons");

    private ActionIds() {}

    static void give(ObjectNode block, int number) {
        String type = block.path("type").stringValue("");
        int count = 0;
        Stream<JsonNode> elements = switch (type) {
            case "actions", "context_actions" -> block.path("elements").valueStream();
            case "section" -> Stream.of(block.path("accessory"));
            case "input" -> Stream.of(block.path("element"));
            default -> Stream.empty();
        };
        for (JsonNode element : elements.toList()) {
            count++;
            if (element instanceof ObjectNode object
                    && !NOTHING_TO_DO.contains(object.path("type").stringValue(""))
                    && !object.path("action_id").isString()) {
                object.put("action_id", "a" + (number + 1) + "-" + count);
            }
        }
    }
}
