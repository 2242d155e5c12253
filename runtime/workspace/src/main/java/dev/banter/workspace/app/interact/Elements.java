package dev.banter.workspace.app.interact;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.Json;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The elements in blocks with which something can be done. */
public final class Elements {

    private final JsonNode blocks;

    public Elements(JsonNode blocks) {
        this.blocks = blocks;
    }

    /** Those of a message's blocks, and of its attachments' blocks. */
    static Elements of(Message message) {
        ArrayNode all = Json.array();
        extra(message, "blocks").forEach(all::add);
        extra(message, "attachments")
                .flatMap(attachment -> attachment.path("blocks").valueStream())
                .forEach(all::add);
        return new Elements(all);
    }

    private static Stream<JsonNode> extra(Message message, String name) {
        return Json.parse(message.content().extras().getOrDefault(name, "[]")).stream()
                .flatMap(JsonNode::valueStream);
    }

    /**
     * The one with these ids; the block's may be left out.
     *
     * @throws Refused as {@code action_not_found}
     */
    Found find(String blockId, String actionId) {
        return all().filter(found -> found.actionId().equals(actionId))
                .filter(found -> blockId.isEmpty() || found.blockId().equals(blockId))
                .findFirst()
                .orElseThrow(() -> new Refused("action_not_found"));
    }

    Stream<Found> all() {
        return blocks.valueStream().flatMap(Elements::of);
    }

    /** Those input blocks that must be filled in, and are not. */
    public Stream<String> unfilled(JsonNode values) {
        return blocks.valueStream()
                .filter(block -> block.path("type").asString("").equals("input"))
                .filter(block -> !block.path("optional").booleanValue(false))
                .map(block -> block.path("block_id").asString(""))
                .filter(blockId -> values.path(blockId)
                        .valueStream()
                        .noneMatch(state -> state.properties().stream()
                                .filter(field -> !field.getKey().equals("type"))
                                .anyMatch(field -> isFilled(field.getValue()))));
    }

    private static boolean isFilled(JsonNode value) {
        return value.isArray()
                ? !value.isEmpty()
                : !value.isNull() && !value.asString("x").isEmpty();
    }

    /**
     * The state of all that remembers what was chosen.
     *
     * @param chosen by the block's id and the action's, said plainly
     */
    public ObjectNode values(JsonNode chosen) {
        ObjectNode values = Json.object();
        all().filter(found -> Choice.isKept(found.element())).forEach(found -> {
            JsonNode said = chosen.path(found.blockId()).path(found.actionId());
            ObjectNode state =
                    said.isMissingNode() ? Choice.initial(found.element()) : Choice.of(found.element(), said);
            values.withObject("/" + escaped(found.blockId())).set(found.actionId(), state);
        });
        return values;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<Found> of(JsonNode block) {
        String blockId = block.path("block_id").asString("");
        ArrayNode all = Json.array();
        block.path("elements").valueStream().forEach(all::add);
        all.add(block.path("accessory")).add(block.path("element"));
        return all.valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(element -> element.has("action_id"))
                .map(element -> new Found(blockId, element));
    }

    /** An element, and the block that it is in. */
    record Found(String blockId, ObjectNode element) {

        String actionId() {
            return element.path("action_id").asString("");
        }

        /** What is told of it when somebody does this with it. */
        ObjectNode action(JsonNode chosen, String ts) {
            boolean isButton = Choice.type(element).equals("button");
            ObjectNode action = isButton ? button() : Choice.of(element, chosen);
            return action.put("action_id", actionId()).put("block_id", blockId).put("action_ts", ts);
        }

        private ObjectNode button() {
            ObjectNode action = Json.object().put("type", "button");
            for (String name : new String[] {"text", "value", "style"}) {
                if (element.has(name)) {
                    action.set(name, element.path(name));
                }
            }
            return action;
        }
    }
}
