package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.rooms.Membership;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bringing others in, many at once. Either all come, or none does and the answer tells of each one why not; with
 * {@code force} those come who can.
 */
final class InvitationMethods implements Methods {

    private final Membership membership;
    private final RoomCalls calls;

    InvitationMethods(Membership membership, RoomCalls calls) {
        this.membership = membership;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("conversations.invite", this::invite);
    }

    private ObjectNode invite(Call call) {
        Conversation conversation = calls.conversation(call);
        List<String> ids = call.arguments().list("users");
        if (ids.isEmpty()) {
            throw new Refused("no_user");
        }
        membership.checkInvitation(call.caller(), conversation);
        List<User> invited = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        new LinkedHashSet<>(ids).forEach(id -> check(call, conversation, id, invited, errors));
        boolean all = errors.isEmpty();
        if (all || (call.arguments().flag("force") && !invited.isEmpty())) {
            invited.forEach(user -> membership.invite(call.caller(), conversation, user));
            ObjectNode answer = RoomCalls.channel(conversation, call);
            return all ? answer : addErrors(answer, errors);
        }
        return addErrors(Answers.error(errors.values().iterator().next()), errors);
    }

    private void check(
            Call call, Conversation conversation, String id, List<User> invited, Map<String, String> errors) {
        try {
            User user = calls.user(id);
            membership.checkInvited(call.caller(), conversation, user);
            invited.add(user);
        } catch (Refused refused) {
            errors.put(id, refused.error());
        }
    }

    private static ObjectNode addErrors(ObjectNode answer, Map<String, String> errors) {
        ArrayNode list = answer.putArray("errors");
        errors.forEach(
                (id, error) -> list.addObject().put("user", id).put("ok", false).put("error", error));
        return answer;
    }
}
