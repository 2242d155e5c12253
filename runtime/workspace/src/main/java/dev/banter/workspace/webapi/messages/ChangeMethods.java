package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Editing;
import dev.banter.workspace.action.speech.Revision;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.draft.Drafts;
import dev.banter.workspace.webapi.draft.Extras;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The {@code chat.*} about what was said already. */
final class ChangeMethods implements Methods {

    /** Shorter than what may be posted, also at Slack. */
    private static final int LONGEST_EDIT = 4_000;

    private final Workspace workspace;
    private final Targets targets;

    ChangeMethods(Workspace workspace, Targets targets) {
        this.workspace = workspace;
        this.targets = targets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::getPermalink);
    }

    private ObjectNode update(Call call) {
        Conversation conversation = targets.byId(call);
        Ts ts = Targets.ts(call, "ts");
        Drafts.bound(call.arguments(), LONGEST_EDIT);
        Message message = revised(call, conversation, ts);
        return Answers.ok()
                .put("channel", conversation.id())
                .put("ts", ts.toString())
                .put("text", message.text())
                .set("message", MessageShape.of(message, conversation));
    }

    private Message revised(Call call, Conversation conversation, Ts ts) {
        Arguments arguments = call.arguments();
        Editing editing = workspace.speech().editing();
        boolean saysText = arguments.text("text").isPresent();
        Revision revision = new Revision(saysText ? Drafts.wording(arguments) : null, Extras.of(arguments));
        boolean saysNothing = !saysText && revision.extras().isEmpty();
        if (!arguments.flag("reply_broadcast")) {
            if (saysNothing) {
                throw new Refused("no_text");
            }
            return editing.edit(call.caller(), conversation, ts, revision);
        }
        if (!saysNothing) {
            throw new Refused("no_dual_broadcast_content_update");
        }
        return editing.broadcast(call.caller(), conversation, ts);
    }

    private ObjectNode delete(Call call) {
        Conversation conversation = targets.byId(call);
        Ts ts = Targets.ts(call, "ts");
        workspace.speech().deleting().delete(call.caller(), conversation, ts);
        return Answers.ok().put("channel", conversation.id()).put("ts", ts.toString());
    }

    private ObjectNode getPermalink(Call call) {
        Conversation conversation = targets.byId(call);
        Message message = Targets.message(conversation, Targets.ts(call, "message_ts"));
        return Answers.ok()
                .put("channel", conversation.id())
                .put("permalink", Permalink.of(call, conversation, message));
    }
}
