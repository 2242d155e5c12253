package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.rooms.Description;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Names, topics and purposes. */
final class DescriptionMethods implements Methods {

    private final Description description;
    private final RoomCalls calls;

    DescriptionMethods(Description description, RoomCalls calls) {
        this.description = description;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.rename", this::rename,
                "conversations.setTopic", this::setTopic,
                "conversations.setPurpose", this::setPurpose);
    }

    private ObjectNode rename(Call call) {
        Conversation conversation = calls.conversation(call);
        description.rename(call.caller(), conversation, call.arguments().textOrEmpty("name"));
        return RoomCalls.channel(conversation, call);
    }

    private ObjectNode setTopic(Call call) {
        Conversation conversation = calls.conversation(call);
        description.setTopic(call.caller(), conversation, call.arguments().textOrEmpty("topic"));
        return RoomCalls.channel(conversation, call);
    }

    private ObjectNode setPurpose(Call call) {
        Conversation conversation = calls.conversation(call);
        description.setPurpose(call.caller(), conversation, call.arguments().textOrEmpty("purpose"));
        return RoomCalls.channel(conversation, call);
    }
}
