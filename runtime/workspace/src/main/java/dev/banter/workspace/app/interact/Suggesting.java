package dev.banter.workspace.app.interact;

import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Has the app asked for what there is to choose from while somebody types: {@code block_suggestion}. */
public final class Suggesting {

    private static final String[] LISTS = {"options", "option_groups"};

    private final App app;
    private final Payloads payloads;

    public Suggesting(App app, Payloads payloads) {
        this.app = app;
        this.payloads = payloads;
    }

    /**
     * Somebody types into a menu of a message.
     *
     * @return {@code options} or {@code option_groups}, whichever the app has answered
     * @throws Refused as {@code action_not_found}, or as {@code invalid_arguments} when that is no menu that asks its app
     */
    public CompletableFuture<ObjectNode> inMessage(
            User person, Conversation conversation, Original original, Typing typing) {
        ObjectNode payload = payload(person, Elements.of(original.message()), typing);
        Payloads.setMessage(payload, conversation, original);
        return ask(payload);
    }

    /** Likewise into one of a view, whose shape this is. */
    public CompletableFuture<ObjectNode> inView(User person, ObjectNode view, Typing typing) {
        ObjectNode payload = payload(person, new Elements(view.path("blocks")), typing);
        Payloads.setContainer(payload, view);
        payload.set("view", view);
        return ask(payload);
    }

    /** No view may be opened for it. */
    private ObjectNode payload(User person, Elements elements, Typing typing) {
        Elements.Found found = elements.find(typing.blockId(), typing.actionId());
        if (!Choice.type(found.element()).endsWith("external_select")) {
            throw new Refused(
                    "invalid_arguments",
                    "[ERROR] only an external_select asks its app [action_id:" + typing.actionId() + "]");
        }
        ObjectNode payload = payloads.of("block_suggestion", person)
                .put("action_id", found.actionId())
                .put("block_id", found.blockId())
                .put("value", typing.text());
        payload.remove("trigger_id");
        return payload;
    }

    private CompletableFuture<ObjectNode> ask(ObjectNode payload) {
        return app.ask(Question.INTERACTIVE, payload).thenApply(Suggesting::lists);
    }

    private static ObjectNode lists(ObjectNode answer) {
        ObjectNode lists = Json.object();
        for (String name : LISTS) {
            if (answer.path(name) instanceof ArrayNode list) {
                lists.set(name, list);
            }
        }
        return lists;
    }
}
