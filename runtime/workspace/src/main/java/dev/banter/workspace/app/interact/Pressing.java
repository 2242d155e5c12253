package dev.banter.workspace.app.interact;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.app.reply.ResponseUrls;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has the app asked about what somebody does with an element: {@code block_actions}. */
public final class Pressing {

    private final Workspace workspace;
    private final App app;
    private final Payloads payloads;
    private final ResponseUrls urls;
    private final Clock clock;

    public Pressing(Workspace workspace, App app, Payloads payloads, ResponseUrls urls, Clock clock) {
        this.workspace = workspace;
        this.app = app;
        this.payloads = payloads;
        this.urls = urls;
        this.clock = clock;
    }

    /**
     * Something is done with an element of a message.
     *
     * @param authority where the workspace is reached, for the address by which the app answers
     * @throws Refused as {@code message_not_found}, {@code action_not_found} or {@code invalid_arguments}
     */
    public CompletableFuture<ObjectNode> inMessage(
            User person, Conversation conversation, Ts ts, Press press, String authority) {
        Original original = original(person, conversation, ts);
        Elements elements = Elements.of(original.message());
        ObjectNode payload = payloads.of("block_actions", person);
        Payloads.setMessage(payload, conversation, original);
        add(payload, elements, press);
        String secret = urls.issue(conversation, person, original);
        payload.put("response_url", urls.address(authority, "actions", secret));
        return app.ask(Question.INTERACTIVE, payload);
    }

    /** Likewise with an element of a view, whose shape and whose blocks these are. */
    public CompletableFuture<ObjectNode> inView(User person, ObjectNode view, Press press) {
        ObjectNode payload = payloads.of("block_actions", person);
        Payloads.setContainer(payload, view);
        add(payload, new Elements(view.path("blocks")), press);
        ObjectNode shown = view.deepCopy();
        shown.set("state", payload.path("state").deepCopy());
        payload.remove("state");
        payload.set("view", shown);
        return app.ask(Question.INTERACTIVE, payload);
    }

    private void add(ObjectNode payload, Elements elements, Press press) {
        Elements.Found found = elements.find(press.blockId(), press.actionId());
        ObjectNode action = found.action(press.chosen(), Ts.of(clock.instant()).toString());
        ObjectNode values = elements.values(press.state());
        if (Choice.isKept(found.element())) {
            JsonNode block = values.path(found.blockId());
            if (block instanceof ObjectNode object) {
                object.set(found.actionId(), Choice.of(found.element(), press.chosen()));
            }
        }
        payload.putObject("state").set("values", values);
        payload.putArray("actions").add(action);
    }

    /**
     * What stands at that moment, seen by this person.
     *
     * @throws Refused as {@code message_not_found}
     */
    public Original original(User person, Conversation conversation, Ts ts) {
        Optional<Message> whisper = workspace.speech().whispering().find(person, conversation, ts);
        if (whisper.isPresent()) {
            return new Original(whisper.get(), true);
        }
        return conversation
                .history()
                .find(ts)
                .map(message -> new Original(message, false))
                .orElseThrow(() -> new Refused("message_not_found"));
    }
}
