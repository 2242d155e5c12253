package dev.banter.workspace.shape;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** A conversation, as {@code conversations.info} tells of one to a certain user. */
public final class ConversationShape {

    /** Slack has one channel that everybody is in; clients look for it by this name. */
    private static final String GENERAL = "general";

    private ConversationShape() {}

    public static ObjectNode of(Conversation conversation, User viewer) {
        ConversationKind kind = conversation.kind();
        ObjectNode shape = Json.object()
                .put("id", conversation.id())
                .put("created", conversation.created())
                .put("is_channel", kind == ConversationKind.CHANNEL)
                .put("is_group", kind == ConversationKind.GROUP)
                .put("is_im", kind == ConversationKind.IM)
                .put("is_mpim", false)
                .put("is_private", kind != ConversationKind.CHANNEL)
                .put("is_archived", false)
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_org_shared", false)
                .put("context_team_id", viewer.teamId());
        return kind == ConversationKind.IM ? im(shape, conversation, viewer) : room(shape, conversation, viewer);
    }

    private static ObjectNode im(ObjectNode shape, Conversation conversation, User viewer) {
        return shape.put("user", conversation.counterpartOf(viewer).id())
                .put("is_open", true)
                .put("is_user_deleted", false);
    }

    private static ObjectNode room(ObjectNode shape, Conversation conversation, User viewer) {
        shape.put("name", conversation.name())
                .put("name_normalized", conversation.name())
                .put("is_general", conversation.name().equals(GENERAL))
                .put("is_member", conversation.has(viewer))
                .put("creator", conversation.creator().id())
                .put("num_members", conversation.members().size())
                .put("unlinked", 0);
        shape.set("topic", unset());
        shape.set("purpose", unset());
        shape.set("previous_names", Json.array());
        return shape;
    }

    private static ObjectNode unset() {
        return Json.object().put("value", "").put("creator", "").put("last_set", 0);
    }
}
