package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.ConversationShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import tools.jackson.databind.node.ObjectNode;

/** What the methods about conversations have in common: finding what a call is about, and answering with it. */
final class RoomCalls {

    private final Workspace workspace;

    RoomCalls(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The conversation in {@code channel}, by its id alone. */
    Conversation conversation(Call call) {
        return workspace
                .conversations()
                .visibleTo(call.caller(), call.arguments().required("channel"));
    }

    User user(String id) {
        return workspace.people().byId(id).orElseThrow(() -> new Refused("user_not_found"));
    }

    static ObjectNode channel(Conversation conversation, Call call) {
        return Answers.ok().set("channel", ConversationShape.of(conversation, call.caller()));
    }
}
