package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Places;
import java.util.List;

/** Which conversation, and which message in it, a call is about. */
final class Targets {

    private final Workspace workspace;
    private final Places places;

    Targets(Workspace workspace) {
        this.workspace = workspace;
        this.places = new Places(workspace);
    }

    /** By id alone, as all methods but those that post want it. */
    Conversation byId(Call call) {
        return workspace
                .conversations()
                .visibleTo(call.caller(), call.arguments().textOrEmpty("channel"));
    }

    /** By id, or by a name with or without {@code #}. */
    Conversation byName(Call call) {
        String channel = call.arguments().textOrEmpty("channel");
        return places.named(call.caller(), channel)
                .orElseGet(() -> workspace.conversations().visibleTo(call.caller(), channel));
    }

    /** Likewise, or a user, whose direct message is opened. */
    Conversation place(Call call) {
        User caller = call.caller();
        String channel = call.arguments().textOrEmpty("channel");
        return places.named(caller, channel)
                .or(() -> workspace
                        .people()
                        .byId(channel)
                        .map(user -> workspace.rooms().directMessages().open(caller, List.of(user))))
                .orElseGet(() -> workspace.conversations().visibleTo(caller, channel));
    }

    /** A timestamp that is none is one of no message. */
    static Ts ts(Call call, String argument) {
        return Ts.parse(call.arguments().textOrEmpty(argument)).orElseThrow(() -> new Refused("message_not_found"));
    }

    /** The message that a call about reactions or pins names as its item. There are no files here. */
    static Ts item(Call call) {
        Arguments arguments = call.arguments();
        if (arguments.text("file").isPresent()) {
            throw new Refused("file_not_found");
        }
        if (arguments.text("file_comment").isPresent()) {
            throw new Refused("file_comment_not_found");
        }
        String timestamp = arguments.text("timestamp").orElseThrow(() -> new Refused("no_item_specified"));
        return Ts.parse(timestamp).orElseThrow(() -> new Refused("bad_timestamp"));
    }

    static Message message(Conversation conversation, Ts ts) {
        return conversation.history().find(ts).orElseThrow(() -> new Refused("message_not_found"));
    }
}
