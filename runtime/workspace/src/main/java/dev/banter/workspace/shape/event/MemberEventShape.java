package dev.banter.workspace.shape.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.MemberEvent.Changed;
import dev.banter.workspace.event.MemberEvent.Joined;
import dev.banter.workspace.event.MemberEvent.Left;
import dev.banter.workspace.event.MemberEvent.TeamJoin;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** Events about who is where. */
final class MemberEventShape {

    private MemberEventShape() {}

    static ObjectNode of(MemberEvent event) {
        if (event instanceof TeamJoin joined) {
            return EventShape.event("team_join").set("user", UserShape.of(joined.newcomer(), joined.profile()));
        } else if (event instanceof Joined joined) {
            return joined(joined);
        } else if (event instanceof Left left) {
            return at("member_left_channel", left.conversation(), left.member(), left.ts());
        } else if (event instanceof Changed changed) {
            return EventShape.event("user_change")
                    .put("cache_ts", changed.ts().seconds())
                    .put("event_ts", changed.ts().toString())
                    .set("user", UserShape.of(changed.changed(), changed.profile()));
        }
        throw EventShape.shapeless(event);
    }

    private static ObjectNode joined(Joined joined) {
        ObjectNode shape = at("member_joined_channel", joined.conversation(), joined.member(), joined.ts());
        User inviter = joined.inviter();
        return inviter == null ? shape : shape.put("inviter", inviter.id());
    }

    private static ObjectNode at(String type, Conversation conversation, User member, Ts ts) {
        return EventShape.event(type)
                .put("user", member.id())
                .put("channel", conversation.id())
                .put("channel_type", String.valueOf(conversation.kind().idPrefix()))
                .put("team", member.teamId())
                .put("event_ts", ts.toString());
    }
}
