package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.MemberEvent.Joined;
import dev.banter.workspace.event.MemberEvent.TeamJoin;
import dev.banter.workspace.shape.UserShape;
import tools.jackson.databind.node.ObjectNode;

/** Events about who is where. */
final class MemberEventShape {

    private MemberEventShape() {}

    static ObjectNode of(MemberEvent event) {
        if (event instanceof TeamJoin joined) {
            return EventShape.event("team_join").set("user", UserShape.of(joined.newcomer()));
        } else if (event instanceof Joined joined) {
            return joined(joined);
        }
        throw EventShape.shapeless(event);
    }

    private static ObjectNode joined(Joined joined) {
        ConversationKind kind = joined.conversation().kind();
        return EventShape.event("member_joined_channel")
                .put("user", joined.member().id())
                .put("channel", joined.conversation().id())
                .put("channel_type", String.valueOf(kind.idPrefix()))
                .put("team", joined.member().teamId())
                .put("event_ts", joined.ts().toString());
    }
}
