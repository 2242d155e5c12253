package dev.banter.workspace.shape;

import dev.banter.workspace.model.Conversation;
import dev.banter.workspace.model.ConversationKind;
import dev.banter.workspace.model.WorkspaceEvent;
import dev.banter.workspace.model.WorkspaceEvent.ImCreated;
import dev.banter.workspace.model.WorkspaceEvent.MemberJoinedChannel;
import dev.banter.workspace.model.WorkspaceEvent.MessagePosted;
import dev.banter.workspace.model.WorkspaceEvent.MessageReplied;
import dev.banter.workspace.model.WorkspaceEvent.TeamJoin;
import dev.banter.workspace.model.WorkspaceEvent.UserTyping;
import tools.jackson.databind.node.ObjectNode;

/** An event, as every connection that may hear of it gets it. */
public final class EventShape {

    private EventShape() {}

    public static ObjectNode of(WorkspaceEvent event) {
        if (event instanceof MessagePosted posted) {
            return posted(posted);
        } else if (event instanceof MessageReplied replied) {
            return replied(replied);
        } else if (event instanceof UserTyping typing) {
            return typing(typing);
        } else if (event instanceof TeamJoin joined) {
            return event("team_join").set("user", UserShape.of(joined.newcomer()));
        } else if (event instanceof MemberJoinedChannel joined) {
            return memberJoined(joined);
        } else if (event instanceof ImCreated created) {
            return imCreated(created);
        }
        throw new IllegalArgumentException("an event without a shape: " + event);
    }

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    private static ObjectNode posted(MessagePosted posted) {
        Conversation conversation = posted.conversation();
        ObjectNode shape = MessageShape.of(posted.message(), conversation);
        return inChannel(shape, conversation).put("event_ts", shape.path("ts").asString());
    }

    private static ObjectNode replied(MessageReplied replied) {
        Conversation conversation = replied.conversation();
        String ts = replied.ts().toString();
        ObjectNode shape = event("message")
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

    private static ObjectNode typing(UserTyping typing) {
        return event("user_typing")
                .put("channel", typing.conversation().id())
                .put("user", typing.typist().id());
    }

    private static ObjectNode memberJoined(MemberJoinedChannel joined) {
        ConversationKind kind = joined.conversation().kind();
        return event("member_joined_channel")
                .put("user", joined.member().id())
                .put("channel", joined.conversation().id())
                .put("channel_type", String.valueOf(kind.idPrefix()))
                .put("team", joined.member().teamId())
                .put("event_ts", joined.ts().toString());
    }

    private static ObjectNode imCreated(ImCreated created) {
        Conversation conversation = created.conversation();
        return event("im_created")
                .put("user", conversation.counterpartOf(created.told()).id())
                .set("channel", ConversationShape.of(conversation, created.told()));
    }
}
