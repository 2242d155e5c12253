package dev.banter.workspace.rtm;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A failure, as RTM tells it. Slack publishes two of the codes and no list, and clients know a third, -1; every other failure has one code here, and
 * the Web API's name for it as the message.
 */
record RtmError(int code, String msg) {

    static final RtmError URL_EXPIRED = new RtmError(1, "Socket URL has expired");

    static final RtmError SLOW_DOWN = new RtmError(-1, "slow down, too many messages...");

    private static final RtmError TEXT_MISSING = new RtmError(2, "message text is missing");
    private static final int OTHER = 3;

    static RtmError of(Refused refused) {
        return refused.error().equals("no_text") ? TEXT_MISSING : other(refused.error());
    }

    static RtmError other(String msg) {
        return new RtmError(OTHER, msg);
    }

    ObjectNode json() {
        return Json.object().put("code", code).put("msg", msg);
    }

    /** As a frame of its own: the connection is of no use. */
    ObjectNode frame() {
        return Json.object().put("type", "error").set("error", json());
    }
}
