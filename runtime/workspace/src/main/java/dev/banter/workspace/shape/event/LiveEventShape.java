package dev.banter.workspace.shape.event;

import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.LiveEvent.PresenceChanged;
import dev.banter.workspace.event.LiveEvent.PresenceChosen;
import dev.banter.workspace.event.LiveEvent.Typing;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.User;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of the moment. */
public final class LiveEventShape {

    private LiveEventShape() {}

    static ObjectNode of(LiveEvent event) {
        if (event instanceof Typing typing) {
            return EventShape.event("user_typing")
                    .put("channel", typing.conversation().id())
                    .put("user", typing.typist().id());
        } else if (event instanceof PresenceChanged changed) {
            return presence(changed.changed(), changed.presence());
        } else if (event instanceof PresenceChosen chosen) {
            return EventShape.event("manual_presence_change")
                    .put("presence", chosen.presence().word());
        }
        throw EventShape.shapeless(event);
    }

    public static ObjectNode presence(User user, Presence presence) {
        return EventShape.event("presence_change").put("user", user.id()).put("presence", presence.word());
    }

    /** For clients that asked for batches: always a list, also of one. */
    public static ObjectNode presence(List<User> users, Presence presence) {
        ObjectNode shape = EventShape.event("presence_change").put("presence", presence.word());
        ArrayNode ids = shape.putArray("users");
        users.forEach(user -> ids.add(user.id()));
        return shape;
    }
}
