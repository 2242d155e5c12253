package dev.banter.workspace.shape;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Pin;
import tools.jackson.databind.node.ObjectNode;

/** A pinned message, as {@code pins.list} and the events about pins tell of one. */
public final class PinShape {

    private PinShape() {}

    public static ObjectNode item(Message message, Conversation conversation) {
        Pin pin = message.marks().pin();
        return pin == null ? item(conversation, message) : item(message, conversation, pin);
    }

    /** With the pin that the message has, or had. */
    public static ObjectNode item(Message message, Conversation conversation, Pin pin) {
        return item(conversation, message)
                .put("created", pin.ts().seconds())
                .put("created_by", pin.pinner().id());
    }

    private static ObjectNode item(Conversation conversation, Message message) {
        ObjectNode item = Json.object().put("type", "message").put("channel", conversation.id());
        return item.set("message", MessageShape.of(message, conversation));
    }
}
