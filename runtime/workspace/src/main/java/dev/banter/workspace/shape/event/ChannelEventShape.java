package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.ChannelEvent.Archived;
import dev.banter.workspace.event.ChannelEvent.Created;
import dev.banter.workspace.event.ChannelEvent.ImCreated;
import dev.banter.workspace.event.ChannelEvent.Renamed;
import dev.banter.workspace.shape.ConversationShape;
import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/** Events about conversations themselves. */
final class ChannelEventShape {

    private ChannelEventShape() {}

    static ObjectNode of(ChannelEvent event) {
        Conversation conversation = event.conversation();
        if (event instanceof Created created) {
            return EventShape.about(conversation, "created", created.ts())
                    .set(
                            "channel",
                            brief(conversation)
                                    .put("creator", conversation.creator().id()));
        } else if (event instanceof Renamed renamed) {
            return EventShape.about(conversation, "rename", renamed.ts()).set("channel", brief(conversation));
        } else if (event instanceof Archived archived) {
            return EventShape.about(conversation, conversation.isArchived() ? "archive" : "unarchive", archived.ts())
                    .put("channel", conversation.id())
                    .put("user", archived.user().id());
        } else if (event instanceof ImCreated created) {
            return EventShape.event("im_created")
                    .put("user", conversation.counterpartOf(created.told()).id())
                    .set("channel", ConversationShape.of(conversation, created.told()));
        }
        throw EventShape.shapeless(event);
    }

    /** The same for everybody who hears of it, and so without anything of theirs. */
    private static ObjectNode brief(Conversation conversation) {
        return ConversationShape.kind(Json.object().put("id", conversation.id()), conversation.kind())
                .put("name", conversation.name())
                .put("name_normalized", conversation.name())
                .put("created", conversation.created());
    }
}
