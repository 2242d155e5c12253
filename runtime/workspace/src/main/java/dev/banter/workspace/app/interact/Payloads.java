package dev.banter.workspace.app.interact;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** What every interaction tells: of which kind it is, who does it, and where. */
public final class Payloads {

    private final Workspace workspace;
    private final Triggers triggers;

    public Payloads(Workspace workspace, Triggers triggers) {
        this.workspace = workspace;
        this.triggers = triggers;
    }

    /** With a trigger of its own. */
    public ObjectNode of(String type, User person) {
        Team team = workspace.team();
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", person.id())
                .put("username", person.name())
                .put("name", person.name())
                .put("team_id", team.id());
        payload.put("api_app_id", workspace.bot().appId()).put("token", "local");
        payload.set("team", Json.object().put("id", team.id()).put("domain", team.domain()));
        return payload.putNull("enterprise")
                .put("is_enterprise_install", false)
                .put("trigger_id", triggers.issue(person));
    }

    /** The {@code channel} of an interaction. */
    public static ObjectNode channel(Conversation conversation) {
        return Json.object().put("id", conversation.id()).put("name", name(conversation));
    }

    /** It is about this message, which it tells whole unless one person alone sees it. */
    static void setMessage(ObjectNode payload, Conversation conversation, Original original) {
        Message message = original.message();
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts().toString())
                .put("channel_id", conversation.id())
                .put("is_ephemeral", original.ephemeral());
        if (message.parent() != null) {
            container.put("thread_ts", message.parent().toString());
        }
        payload.set("channel", channel(conversation));
        if (!original.ephemeral()) {
            payload.set("message", MessageShape.of(message, conversation));
        }
    }

    /** It happens in a view of this shape. */
    static void setContainer(ObjectNode payload, ObjectNode view) {
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").stringValue(""));
    }

    /** Slack keeps private names to itself. */
    public static String name(Conversation conversation) {
        return conversation.kind() == ConversationKind.CHANNEL
                ? conversation.name()
                : conversation.kind() == ConversationKind.IM ? "directmessage" : "privategroup";
    }
}
