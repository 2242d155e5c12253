package dev.banter.workspace.webapi.app;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** {@code assistant.threads.*}: what an app is at, which the pages of the members are told. */
final class AssistantMethods implements Methods {

    private final AppSide side;
    private final BiConsumer<String, ObjectNode> pages;

    /** @param pages tells the pages of a person, by its name */
    AssistantMethods(AppSide side, BiConsumer<String, ObjectNode> pages) {
        this.side = side;
        this.pages = pages;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("assistant.threads.setStatus", this::setStatus);
    }

    private ObjectNode setStatus(Call call) {
        Arguments arguments = call.arguments();
        Conversation conversation =
                side.workspace().conversations().visibleTo(call.caller(), arguments.required("channel_id"));
        String thread = arguments.required("thread_ts");
        if (!conversation.has(call.caller())) {
            throw new Refused("not_in_channel");
        }
        if (Ts.parse(thread).flatMap(conversation.history()::find).isEmpty()) {
            throw new Refused("thread_not_found");
        }
        if (!arguments.values().containsKey("status")) {
            throw new Refused("invalid_arguments", "[ERROR] missing required field: status");
        }
        ObjectNode frame = Json.object()
                .put("type", "thread_status")
                .put("channel", conversation.id())
                .put("thread_ts", thread)
                .put("status", arguments.textOrEmpty("status"));
        conversation.members().forEach(member -> pages.accept(member.name(), frame));
        return Answers.ok();
    }
}
