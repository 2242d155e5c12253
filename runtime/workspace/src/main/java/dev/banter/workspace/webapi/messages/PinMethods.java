package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.PinShape;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code pins.*}. */
final class PinMethods implements Methods {

    private final Workspace workspace;
    private final Targets targets;

    PinMethods(Workspace workspace, Targets targets) {
        this.workspace = workspace;
        this.targets = targets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("pins.add", this::add, "pins.remove", this::remove, "pins.list", this::list);
    }

    private ObjectNode add(Call call) {
        Conversation conversation = targets.byId(call);
        workspace.speech().pinning().pin(call.caller(), conversation, Targets.item(call));
        return Answers.ok();
    }

    private ObjectNode remove(Call call) {
        Conversation conversation = targets.byId(call);
        workspace.speech().pinning().unpin(call.caller(), conversation, Targets.item(call));
        return Answers.ok();
    }

    /** All at once: this is one of the few lists of Slack's that have no pages. */
    private ObjectNode list(Call call) {
        Conversation conversation = targets.byId(call);
        ObjectNode answer = Answers.ok();
        ArrayNode items = answer.putArray("items");
        conversation.history().pinned().forEach(message -> items.add(item(call, conversation, message)));
        return answer;
    }

    private static ObjectNode item(Call call, Conversation conversation, Message message) {
        ObjectNode item = PinShape.item(message, conversation);
        item.withObject("message").put("permalink", Permalink.of(call, conversation, message));
        return item;
    }
}
