package dev.banter.workspace.server.api;

import dev.banter.workspace.webapi.Request;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import java.time.Instant;

/**
 * A call on its way to its answer.
 *
 * @param context where the answer goes
 * @param begun when it came in
 */
record Asking(ChannelHandlerContext context, FullHttpRequest http, Request request, Instant begun) {

    Asking of(Request understood) {
        return new Asking(context, http, understood, begun);
    }

    /** The same without its body, which is the connection's again. */
    Asking read() {
        return new Asking(context, http.replace(Unpooled.EMPTY_BUFFER), request, begun);
    }
}
