package dev.banter.workspace.keep.line;

import dev.banter.workspace.conversation.Sign;
import dev.banter.workspace.conversation.Topic;
import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a conversation's line that may be changed. */
final class SignLine {

    private SignLine() {}

    static void add(ObjectNode line, Sign sign) {
        line.put("name", sign.name()).put("general", sign.general()).put("archived", sign.archived());
        ArrayNode names = line.putArray("previous_names");
        sign.previousNames().forEach(names::add);
        line.set("topic", topic(sign.topic()));
        line.set("purpose", topic(sign.purpose()));
    }

    static Sign read(Fields line) {
        return new Sign(
                line.text("name"),
                line.texts("previous_names"),
                topic(line, "topic"),
                topic(line, "purpose"),
                line.flag("general"),
                line.flag("archived"));
    }

    private static ObjectNode topic(Topic topic) {
        return Json.object()
                .put("value", topic.value())
                .put("creator", topic.creator())
                .put("last_set", topic.lastSet());
    }

    private static Topic topic(Fields line, String name) {
        Fields topic = line.object(name).orElseThrow(() -> Fields.wrong(name));
        return new Topic(topic.text("value"), topic.text("creator"), topic.number("last_set"));
    }
}
