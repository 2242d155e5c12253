package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.rooms.Membership;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.ConversationShape;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Coming and going, of one's own will; of others' will it is in {@link InvitationMethods}. */
final class MembershipMethods implements Methods {

    private final Membership membership;
    private final RoomCalls calls;

    MembershipMethods(Membership membership, RoomCalls calls) {
        this.membership = membership;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.join", this::join,
                "conversations.leave", this::leave,
                "conversations.kick", this::kick);
    }

    private ObjectNode join(Call call) {
        Conversation conversation = calls.conversation(call);
        ObjectNode answer =
                membership.join(call.caller(), conversation) ? Answers.ok() : Answers.warning("already_in_channel");
        return answer.set("channel", ConversationShape.of(conversation, call.caller()));
    }

    private ObjectNode leave(Call call) {
        boolean left = membership.leave(call.caller(), calls.conversation(call));
        return left ? Answers.ok() : Answers.ok().put("not_in_channel", true);
    }

    private ObjectNode kick(Call call) {
        Conversation conversation = calls.conversation(call);
        String kicked = call.arguments().text("user").orElseThrow(() -> new Refused("user_not_found"));
        membership.kick(call.caller(), conversation, calls.user(kicked));
        return Answers.ok();
    }
}
