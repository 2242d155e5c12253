package dev.banter.workspace.shape.event;

import dev.banter.workspace.event.ReactionEvent;
import dev.banter.workspace.event.ReactionEvent.Added;
import dev.banter.workspace.message.Message;
import tools.jackson.databind.node.ObjectNode;

/** Events about emoji on messages. */
final class ReactionEventShape {

    private ReactionEventShape() {}

    static ObjectNode of(ReactionEvent event) {
        Message message = event.message();
        ObjectNode shape = EventShape.event(event instanceof Added ? "reaction_added" : "reaction_removed")
                .put("user", event.reaction().user().id())
                .put("reaction", event.reaction().name());
        shape.putObject("item")
                .put("type", "message")
                .put("channel", event.conversation().id())
                .put("ts", message.ts().toString());
        return shape.put("item_user", message.author().id())
                .put("event_ts", event.ts().toString());
    }
}
