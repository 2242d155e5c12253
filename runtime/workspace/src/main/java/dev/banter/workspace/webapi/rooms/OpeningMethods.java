package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.rooms.Rooms;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.shape.ConversationShape;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Making channels and groups, and having direct messages at hand. */
final class OpeningMethods implements Methods {

    /** Slack's own, without the caller. */
    private static final int MOST_OTHERS = 8;

    private final Rooms rooms;
    private final RoomCalls calls;

    OpeningMethods(Rooms rooms, RoomCalls calls) {
        this.rooms = rooms;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.create", this::create,
                "conversations.open", this::open,
                "conversations.close", this::close);
    }

    private ObjectNode create(Call call) {
        ConversationKind kind = call.arguments().flag("is_private") ? ConversationKind.GROUP : ConversationKind.CHANNEL;
        Conversation made =
                rooms.opening().open(call.caller(), kind, call.arguments().textOrEmpty("name"));
        return RoomCalls.channel(made, call);
    }

    /** Opens the direct message with these users, or one that there is, by its own id. */
    private ObjectNode open(Call call) {
        Arguments arguments = call.arguments();
        List<String> ids = arguments.list("users");
        if (ids.size() > MOST_OTHERS) {
            throw new Refused("too_many_users");
        }
        if (!ids.isEmpty()) {
            return open(call, ids.stream().map(calls::user).toList());
        }
        if (arguments.text("channel").isEmpty()) {
            throw new Refused("users_list_not_supplied");
        }
        Conversation known = calls.conversation(call);
        if (!known.kind().isDirect()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        return opened(known, !rooms.sight().open(call.caller(), known), call);
    }

    private ObjectNode open(Call call, List<User> others) {
        Optional<Conversation> before = rooms.directMessages().find(call.caller(), others);
        boolean open = before.filter(direct -> direct.isOpenFor(call.caller())).isPresent();
        if (before.isEmpty() && call.arguments().flag("prevent_creation")) {
            throw new Refused("channel_not_found");
        }
        return opened(rooms.directMessages().open(call.caller(), others), open, call);
    }

    private static ObjectNode opened(Conversation direct, boolean before, Call call) {
        ObjectNode answer = Answers.ok();
        if (before) {
            answer.put("no_op", true).put("already_open", true);
        }
        return answer.set(
                "channel",
                call.arguments().flag("return_im")
                        ? ConversationShape.of(direct, call.caller())
                        : Json.object().put("id", direct.id()));
    }

    private ObjectNode close(Call call) {
        boolean closed = rooms.sight().close(call.caller(), calls.conversation(call));
        return closed ? Answers.ok() : Answers.ok().put("no_op", true).put("already_closed", true);
    }
}
