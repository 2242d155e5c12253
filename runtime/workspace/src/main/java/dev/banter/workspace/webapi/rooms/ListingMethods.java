package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.shape.ConversationShape;
import dev.banter.workspace.shape.ReadStateShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which conversations there are, what each is, and who is in it. */
final class ListingMethods implements Methods {

    private static final Set<String> TYPES = Arrays.stream(ConversationKind.values())
            .map(ConversationKind::listType)
            .collect(Collectors.toSet());

    private final Workspace workspace;
    private final RoomCalls calls;

    ListingMethods(Workspace workspace, RoomCalls calls) {
        this.workspace = workspace;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.list", this::list,
                "users.conversations", this::ofUser,
                "conversations.info", this::info,
                "conversations.members", this::members);
    }

    private ObjectNode list(Call call) {
        return list(call, conversation -> true);
    }

    /** Those that somebody is in, as far as the caller may know of them. */
    private ObjectNode ofUser(Call call) {
        User user = call.arguments().text("user").map(calls::user).orElse(call.caller());
        return list(call, conversation -> conversation.has(user));
    }

    private ObjectNode list(Call call, Predicate<Conversation> wanted) {
        Arguments arguments = call.arguments();
        List<String> types = arguments.list("types");
        if (!TYPES.containsAll(types)) {
            throw new Refused("invalid_types");
        }
        Set<String> listed = types.isEmpty() ? Set.of(ConversationKind.CHANNEL.listType()) : Set.copyOf(types);
        boolean withoutArchived = arguments.flag("exclude_archived");
        List<Conversation> found = workspace.conversations().visibleTo(call.caller()).stream()
                .filter(conversation -> listed.contains(conversation.kind().listType()))
                .filter(conversation -> !withoutArchived || !conversation.isArchived())
                .filter(wanted)
                .toList();
        ObjectNode answer = Answers.ok();
        ArrayNode channels = answer.putArray("channels");
        Paging.page(found, Conversation::id, arguments, answer)
                .forEach(conversation -> channels.add(ConversationShape.counted(conversation, call.caller())));
        return answer;
    }

    private ObjectNode info(Call call) {
        Conversation conversation = calls.conversation(call);
        ObjectNode shape = call.arguments().flag("include_num_members")
                ? ConversationShape.counted(conversation, call.caller())
                : ConversationShape.of(conversation, call.caller());
        if (call.arguments().flag("include_locale")) {
            shape.put("locale", "en-US");
        }
        return Answers.ok().set("channel", ReadStateShape.add(shape, conversation, call.caller()));
    }

    private ObjectNode members(Call call) {
        ObjectNode answer = Answers.ok();
        ArrayNode members = answer.putArray("members");
        Paging.page(calls.conversation(call).members(), User::id, call.arguments(), answer)
                .forEach(member -> members.add(member.id()));
        return answer;
    }
}
