package dev.banter.workspace.shape;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Topic;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation, as {@code conversations.info} tells of one to a certain user. */
public final class ConversationShape {

    private ConversationShape() {}

    public static ObjectNode of(Conversation conversation, User viewer) {
        ObjectNode shape = Json.object().put("id", conversation.id()).put("created", conversation.created());
        kind(shape, conversation.kind())
                .put("is_archived", conversation.isArchived())
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_org_shared", false)
                .put("is_pending_ext_shared", false)
                .put("context_team_id", viewer.teamId());
        shape.putArray("pending_shared");
        return conversation.kind() == ConversationKind.IM
                ? im(shape, conversation, viewer)
                : room(shape, conversation, viewer);
    }

    /** Direct messages of two have no count: it is known. */
    public static ObjectNode counted(Conversation conversation, User viewer) {
        ObjectNode shape = of(conversation, viewer);
        return conversation.kind() == ConversationKind.IM
                ? shape
                : shape.put("num_members", conversation.members().size());
    }

    /** A direct message of several is a group too, for clients that know of no such thing. */
    public static ObjectNode kind(ObjectNode shape, ConversationKind kind) {
        return shape.put("is_channel", kind == ConversationKind.CHANNEL)
                .put("is_group", kind == ConversationKind.GROUP || kind == ConversationKind.MPIM)
                .put("is_im", kind == ConversationKind.IM)
                .put("is_mpim", kind == ConversationKind.MPIM)
                .put("is_private", kind != ConversationKind.CHANNEL);
    }

    private static ObjectNode im(ObjectNode shape, Conversation conversation, User viewer) {
        return shape.put("user", conversation.counterpartOf(viewer).id())
                .put("is_open", conversation.isOpenFor(viewer))
                .put("is_user_deleted", false);
    }

    private static ObjectNode room(ObjectNode shape, Conversation conversation, User viewer) {
        shape.put("name", conversation.name())
                .put("name_normalized", conversation.name())
                .put("is_general", conversation.isGeneral())
                .put("is_member", conversation.has(viewer))
                .put("creator", conversation.creator().id())
                .put("unlinked", 0);
        if (conversation.kind() == ConversationKind.MPIM) {
            shape.put("is_open", conversation.isOpenFor(viewer));
        }
        shape.set("topic", topic(conversation.topic()));
        shape.set("purpose", topic(conversation.purpose()));
        ArrayNode previous = shape.putArray("previous_names");
        conversation.previousNames().forEach(previous::add);
        return shape;
    }

    private static ObjectNode topic(Topic topic) {
        return Json.object()
                .put("value", topic.value())
                .put("creator", topic.creator())
                .put("last_set", topic.lastSet());
    }
}
