package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.Workspace;
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
import dev.banter.workspace.webapi.call.Paging;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*}, but for what was said in them. */
final class ConversationMethods implements Methods {

    /** Direct messages of several people may be asked for, and there are none. */
    private static final Set<String> LIST_TYPES = Set.of("public_channel", "private_channel", "mpim", "im");

    private final Workspace workspace;

    ConversationMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.list", this::list,
                "conversations.info", this::info,
                "conversations.open", this::open,
                "conversations.members", this::members);
    }

    private ObjectNode list(Call call) {
        List<String> types = call.arguments().list("types");
        if (!LIST_TYPES.containsAll(types)) {
            throw new Refused("invalid_types");
        }
        Set<String> wanted = types.isEmpty() ? Set.of(ConversationKind.CHANNEL.listType()) : Set.copyOf(types);
        List<Conversation> found = workspace.conversations().visibleTo(call.caller()).stream()
                .filter(conversation -> wanted.contains(conversation.kind().listType()))
                .toList();
        ObjectNode answer = Answers.ok();
        ArrayNode channels = answer.putArray("channels");
        Paging.page(found, Conversation::id, call.arguments(), answer)
                .forEach(conversation -> channels.add(ConversationShape.of(conversation, call.caller())));
        return answer;
    }

    private ObjectNode info(Call call) {
        return Answers.ok().set("channel", ConversationShape.of(conversation(call), call.caller()));
    }

    /** Opens the direct message with one user, or finds one again by its own id. */
    private ObjectNode open(Call call) {
        Arguments arguments = call.arguments();
        List<String> users = arguments.list("users");
        if (users.size() > 1) {
            throw new Refused("too_many_users");
        }
        if (users.isEmpty() && arguments.text("channel").isEmpty()) {
            throw new Refused("users_list_not_supplied");
        }
        Conversation im =
                users.isEmpty() ? conversation(call) : workspace.opening().direct(call.caller(), user(users.get(0)));
        return Answers.ok()
                .set(
                        "channel",
                        arguments.flag("return_im")
                                ? ConversationShape.of(im, call.caller())
                                : Json.object().put("id", im.id()));
    }

    private ObjectNode members(Call call) {
        ObjectNode answer = Answers.ok();
        ArrayNode members = answer.putArray("members");
        Paging.page(conversation(call).members(), User::id, call.arguments(), answer)
                .forEach(member -> members.add(member.id()));
        return answer;
    }

    private Conversation conversation(Call call) {
        return workspace
                .conversations()
                .visibleTo(call.caller(), call.arguments().textOrEmpty("channel"));
    }

    private User user(String id) {
        return workspace.people().byId(id).orElseThrow(() -> new Refused("user_not_found"));
    }
}
