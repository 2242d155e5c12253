package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.webapi.call.Call;

/** The address of one message: Slack leaves the dot of the timestamp out. */
final class Permalink {

    private Permalink() {}

    static String of(Call call, Conversation conversation, Message message) {
        String address = "http://" + call.authority() + "/archives/" + conversation.id() + "/p"
                + message.ts().toString().replace(".", "");
        Ts parent = message.parent();
        return parent == null ? address : address + "?thread_ts=" + parent + "&cid=" + conversation.id();
    }
}
