package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.SlowMethod;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Local methods by which a person starts what an app offers; Slack has none of them. */
final class StartMethods implements Methods {

    private final AppSide side;
    private final PersonCalls calls;

    StartMethods(AppSide side) {
        this.side = side;
        this.calls = new PersonCalls(side);
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("banter.commands", this::commands);
    }

    @Override
    public Map<String, SlowMethod> slow() {
        return Map.of("banter.command", this::command, "banter.shortcut", this::shortcut);
    }

    private ObjectNode commands(Call call) {
        Offer offer = side.board().offer();
        ObjectNode answer = Answers.ok();
        ArrayNode commands = answer.putArray("commands");
        offer.commands()
                .forEach(command -> commands.addObject()
                        .put("command", command.command())
                        .put("description", command.description())
                        .put("usage_hint", command.usageHint()));
        ArrayNode shortcuts = answer.putArray("shortcuts");
        offer.shortcuts()
                .forEach(shortcut -> shortcuts
                        .addObject()
                        .put("callback_id", shortcut.callbackId())
                        .put("name", shortcut.name())
                        .put("on_messages", shortcut.onMessages()));
        return answer;
    }

    private CompletableFuture<ObjectNode> command(Call call) {
        Arguments arguments = call.arguments();
        return side.starting()
                .command(
                        PersonCalls.person(call),
                        calls.conversation(call),
                        arguments.required("command"),
                        arguments.textOrEmpty("text"),
                        call.authority())
                .thenApply(answer -> Answers.ok());
    }

    /** About a message when one is named. */
    private CompletableFuture<ObjectNode> shortcut(Call call) {
        String callbackId = call.arguments().required("callback_id");
        if (call.arguments().text("channel").isEmpty()) {
            return side.starting()
                    .shortcut(PersonCalls.person(call), callbackId)
                    .thenApply(answer -> Answers.ok());
        }
        Original original = calls.original(call);
        return side.starting()
                .shortcut(PersonCalls.person(call), callbackId, calls.conversation(call), original, call.authority())
                .thenApply(answer -> Answers.ok());
    }
}
