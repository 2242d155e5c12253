package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.ChannelEvent.ImCreated;
import dev.banter.workspace.shape.ConversationShape;
import tools.jackson.databind.node.ObjectNode;

/** Events about conversations themselves. */
final class ChannelEventShape {

    private ChannelEventShape() {}

    static ObjectNode of(ChannelEvent event) {
        if (event instanceof ImCreated created) {
            return imCreated(created);
        }
        throw EventShape.shapeless(event);
    }

    private static ObjectNode imCreated(ImCreated created) {
        Conversation conversation = created.conversation();
        return EventShape.event("im_created")
                .put("user", conversation.counterpartOf(created.told()).id())
                .set("channel", ConversationShape.of(conversation, created.told()));
    }
}
