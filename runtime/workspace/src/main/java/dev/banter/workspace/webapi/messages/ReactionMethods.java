package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Paging;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code reactions.*}. There are no files here, so that all are about messages. */
final class ReactionMethods implements Methods {

    private final Workspace workspace;
    private final Targets targets;

    ReactionMethods(Workspace workspace, Targets targets) {
        this.workspace = workspace;
        this.targets = targets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "reactions.add", this::add,
                "reactions.remove", this::remove,
                "reactions.get", this::get,
                "reactions.list", this::list);
    }

    private ObjectNode add(Call call) {
        Ts ts = item(call);
        workspace.speech().reacting().add(call.caller(), targets.byId(call), ts, name(call));
        return Answers.ok();
    }

    private ObjectNode remove(Call call) {
        Ts ts = item(call);
        workspace.speech().reacting().remove(call.caller(), targets.byId(call), ts, name(call));
        return Answers.ok();
    }

    /** Without a channel there is no item at all. */
    private static Ts item(Call call) {
        if (call.arguments().text("channel").isEmpty()
                && call.arguments().text("timestamp").isPresent()) {
            throw new Refused("no_item_specified");
        }
        return Targets.item(call);
    }

    private static String name(Call call) {
        return call.arguments().textOrEmpty("name");
    }

    private ObjectNode get(Call call) {
        Ts ts = item(call);
        Conversation conversation = targets.byId(call);
        Message message = Targets.message(conversation, ts);
        ObjectNode shape = MessageShape.of(message, conversation);
        shape.put("permalink", Permalink.of(call, conversation, message));
        return Answers.ok()
                .put("type", "message")
                .put("channel", conversation.id())
                .set("message", shape);
    }

    /** What one user reacted to, as far as the caller may see it, newest message first. */
    private ObjectNode list(Call call) {
        User user = call.arguments().text("user").map(this::user).orElse(call.caller());
        List<Found> found = workspace.conversations().visibleTo(call.caller()).stream()
                .flatMap(conversation -> conversation.history().all(new Window(Ts.START, Ts.END)).stream()
                        .map(message -> new Found(conversation, message)))
                .filter(item -> item.isReactedToBy(user))
                .sorted(Comparator.comparing(Found::ts).reversed())
                .toList();
        ObjectNode answer = Answers.ok();
        ArrayNode items = answer.putArray("items");
        Paging.page(found, Found::key, call.arguments(), answer).forEach(item -> items.add(item.shape()));
        return answer;
    }

    private User user(String id) {
        return workspace.people().byId(id).orElseThrow(() -> new Refused("user_not_found"));
    }

    private record Found(Conversation conversation, Message message) {

        Ts ts() {
            return message.ts();
        }

        String key() {
            return conversation.id() + "/" + message.ts();
        }

        boolean isReactedToBy(User user) {
            return message.marks().reactions().stream().anyMatch(reaction -> reaction.isBy(user));
        }

        ObjectNode shape() {
            ObjectNode shape = Json.object().put("type", "message").put("channel", conversation.id());
            return shape.set("message", MessageShape.of(message, conversation));
        }
    }
}
