package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.draft.Drafts;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The {@code chat.*} that say something new. */
final class ChatMethods implements Methods {

    private final Workspace workspace;
    private final Targets targets;

    ChatMethods(Workspace workspace, Targets targets) {
        this.workspace = workspace;
        this.targets = targets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "chat.postMessage", this::postMessage,
                "chat.postEphemeral", this::postEphemeral,
                "chat.meMessage", this::meMessage);
    }

    private ObjectNode postMessage(Call call) {
        Conversation target = targets.place(call);
        Message message =
                workspace.speech().posting().post(Sender.withoutConnection(call.caller()), target, Drafts.of(call));
        return posted(target, message).set("message", MessageShape.of(message, target));
    }

    private ObjectNode postEphemeral(Call call) {
        Conversation target = targets.byName(call);
        User hearer = workspace
                .people()
                .byId(call.arguments().textOrEmpty("user"))
                .orElseThrow(() -> new Refused("user_not_in_channel"));
        Message message = workspace.speech().whispering().whisper(call.caller(), hearer, target, Drafts.bounded(call));
        return Answers.ok().put("message_ts", message.ts().toString());
    }

    private ObjectNode meMessage(Call call) {
        Conversation target = targets.byId(call);
        return posted(target, workspace.speech().posting().act(call.caller(), target, Drafts.deed(call)));
    }

    private static ObjectNode posted(Conversation target, Message message) {
        return Answers.ok().put("channel", target.id()).put("ts", message.ts().toString());
    }
}
