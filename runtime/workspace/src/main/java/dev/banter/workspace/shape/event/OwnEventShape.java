package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.OwnEvent.Entered;
import dev.banter.workspace.event.OwnEvent.Left;
import dev.banter.workspace.event.OwnEvent.Marked;
import dev.banter.workspace.event.OwnEvent.Shown;
import dev.banter.workspace.shape.ReadStateShape;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** Events about one user's own place in a conversation. */
final class OwnEventShape {

    private OwnEventShape() {}

    static ObjectNode of(OwnEvent event) {
        Conversation conversation = event.conversation();
        User user = event.user();
        if (event instanceof Entered) {
            return EventShape.event(EventShape.family(conversation) + "_joined")
                    .set("channel", ReadStateShape.whole(conversation, user));
        } else if (event instanceof Left left) {
            return EventShape.about(conversation, "left", left.ts()).put("channel", conversation.id());
        } else if (event instanceof Shown shown) {
            return EventShape.about(conversation, conversation.isOpenFor(user) ? "open" : "close", shown.ts())
                    .put("user", user.id())
                    .put("channel", conversation.id());
        } else if (event instanceof Marked marked) {
            ObjectNode shape = EventShape.about(conversation, "marked", marked.ts())
                    .put("channel", conversation.id())
                    .put("ts", marked.mark().toString());
            return ReadStateShape.addCounts(shape, conversation, user);
        }
        throw EventShape.shapeless(event);
    }
}
