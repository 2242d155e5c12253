package dev.banter.workspace.shape.event;

import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.LiveEvent.Typing;
import tools.jackson.databind.node.ObjectNode;

/** Events of the moment. */
final class LiveEventShape {

    private LiveEventShape() {}

    static ObjectNode of(LiveEvent event) {
        if (event instanceof Typing typing) {
            return EventShape.event("user_typing")
                    .put("channel", typing.conversation().id())
                    .put("user", typing.typist().id());
        }
        throw EventShape.shapeless(event);
    }
}
