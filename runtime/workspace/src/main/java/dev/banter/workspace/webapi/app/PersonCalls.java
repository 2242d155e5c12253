package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the local methods of people have in common: who calls, and what it is about. */
final class PersonCalls {

    private final AppSide side;

    PersonCalls(AppSide side) {
        this.side = side;
    }

    /** What an app shows is worked by people alone. */
    static User person(Call call) {
        if (call.caller().isBot()) {
            throw new Refused("not_allowed_token_type");
        }
        return call.caller();
    }

    Conversation conversation(Call call) {
        return side.workspace()
                .conversations()
                .visibleTo(call.caller(), call.arguments().required("channel"));
    }

    Original original(Call call) {
        Ts ts = Ts.parse(call.arguments().required("ts")).orElseThrow(() -> new Refused("message_not_found"));
        return side.pressing().original(person(call), conversation(call), ts);
    }

    /** What an argument holds: JSON, or the text as it is. */
    static JsonNode said(Call call, String argument) {
        String text = call.arguments().textOrEmpty(argument);
        boolean looksLikeJson = text.startsWith("[") || text.startsWith("{");
        return looksLikeJson ? Json.parse(text).orElse(StringNode.valueOf(text)) : StringNode.valueOf(text);
    }

    /** What stands chosen, by the block's id and the action's; nothing does when the call does not say. */
    static JsonNode state(Call call) {
        return call.arguments()
                .text("state")
                .map(text -> Json.parseObject(text)
                        .orElseThrow(() -> new Refused("invalid_arguments", "[ERROR] state is no JSON object")))
                .orElseGet(Json::object);
    }
}
