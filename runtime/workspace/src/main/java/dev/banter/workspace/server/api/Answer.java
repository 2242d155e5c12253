package dev.banter.workspace.server.api;

import dev.banter.workspace.server.http.Responses;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call is answered.
 *
 * @param headers its own
 * @param retryAfter in seconds; 0 for a call that did not come too soon
 */
record Answer(ObjectNode body, Map<String, String> headers, long retryAfter) {

    static Answer of(ObjectNode refusal) {
        return tooFast(refusal, 0);
    }

    static Answer tooFast(ObjectNode refusal, long retryAfter) {
        return new Answer(refusal, Map.of(), retryAfter);
    }

    /** @param json the body, as it was seen */
    void write(ChannelHandlerContext context, HttpRequest request, byte[] json) {
        if (retryAfter > 0) {
            Responses.tooFast(context, request, json, retryAfter);
        } else {
            Responses.json(context, request, json, headers);
        }
    }
}
