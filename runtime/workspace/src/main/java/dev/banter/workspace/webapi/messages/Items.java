package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;

/** The item that a call about reactions or pins names. There are only messages here, no files. */
final class Items {

    private Items() {}

    /** The message's timestamp; reactions take a missing channel, too, for no item at all. */
    static Ts ts(Call call, boolean needsChannel) {
        Arguments arguments = call.arguments();
        if (arguments.text("file").isPresent()) {
            throw new Refused("file_not_found");
        }
        if (arguments.text("file_comment").isPresent()) {
            throw new Refused("file_comment_not_found");
        }
        if (needsChannel && arguments.text("channel").isEmpty()) {
            throw new Refused("no_item_specified");
        }
        String timestamp = arguments.text("timestamp").orElseThrow(() -> new Refused("no_item_specified"));
        return Ts.parse(timestamp).orElseThrow(() -> new Refused("bad_timestamp"));
    }
}
