package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Draft;
import dev.banter.workspace.action.Sender;
import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.MessageShape;
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

/** {@code chat.*}: saying something by the Web API. */
final class ChatMethods implements Methods {

    private final Workspace workspace;

    ChatMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("chat.postMessage", this::postMessage);
    }

    private ObjectNode postMessage(Call call) {
        Arguments arguments = call.arguments();
        Conversation target = target(call.caller(), arguments.textOrEmpty("channel"));
        Draft draft = new Draft(
                arguments.textOrEmpty("text"),
                arguments.text("thread_ts").orElse(null),
                arguments.flag("reply_broadcast"));
        Message message = workspace.posting().post(Sender.withoutConnection(call.caller()), target, draft);
        return Answers.ok()
                .put("channel", target.id())
                .put("ts", message.ts().toString())
                .set("message", MessageShape.of(message, target));
    }

    /** An id, a name with or without {@code #}, or a user, whose direct message is opened. */
    private Conversation target(User caller, String channel) {
        String name = channel.startsWith("#") ? channel.substring(1) : channel;
        Optional<Conversation> byName = workspace.conversations().named(caller, name);
        return byName.or(() -> workspace
                        .people()
                        .byId(channel)
                        .map(user -> workspace.rooms().directMessages().open(caller, List.of(user))))
                .orElseGet(() -> workspace.conversations().visibleTo(caller, channel));
    }
}
