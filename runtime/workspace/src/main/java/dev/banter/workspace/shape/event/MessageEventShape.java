package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.MessageEvent.Posted;
import dev.banter.workspace.event.MessageEvent.Replied;
import dev.banter.workspace.shape.MessageShape;
import tools.jackson.databind.node.ObjectNode;

/** Events of type {@code message}: what is said, and what becomes of it. */
final class MessageEventShape {

    private MessageEventShape() {}

    static ObjectNode of(MessageEvent event) {
        if (event instanceof Posted posted) {
            return posted(posted);
        } else if (event instanceof Replied replied) {
            return replied(replied);
        }
        throw EventShape.shapeless(event);
    }

    private static ObjectNode posted(Posted posted) {
        Conversation conversation = posted.conversation();
        ObjectNode shape = MessageShape.of(posted.message(), conversation);
        return inChannel(shape, conversation).put("event_ts", shape.path("ts").asString());
    }

    private static ObjectNode replied(Replied replied) {
        Conversation conversation = replied.conversation();
        String ts = replied.ts().toString();
        ObjectNode shape = EventShape.event("message")
                .put("subtype", "message_replied")
                .put("hidden", true)
                .put("ts", ts)
                .put("event_ts", ts);
        shape.set("message", MessageShape.withReplies(replied.parent(), conversation));
        return inChannel(shape, conversation);
    }

    private static ObjectNode inChannel(ObjectNode shape, Conversation conversation) {
        return shape.put("channel", conversation.id())
                .put("channel_type", conversation.kind().channelType());
    }
}
