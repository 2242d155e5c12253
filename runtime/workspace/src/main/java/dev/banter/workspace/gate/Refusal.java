package dev.banter.workspace.gate;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/**
 * Why somebody is turned away. The connection is closed afterwards.
 *
 * @param line what is wrong, and what to do about it
 */
record Refusal(HttpResponseStatus status, String line) {

    static final Refusal NO_HTTP = new Refusal(BAD_REQUEST, "this is no HTTP that can be read");

    static final Refusal FOREIGN_HOST = new Refusal(
            FORBIDDEN,
            "the Host of the request is none of this workspace's names; call it by the address it was announced with");

    static final Refusal FOREIGN_ORIGIN =
            new Refusal(FORBIDDEN, "another page asks; a workspace answers its own page, and programs");

    static final Refusal NO_KEY = new Refusal(
            NOT_FOUND,
            "this workspace lives beneath a token of its own: put the token that it was started with"
                    + " (--workspace-token) into the address, as in http://HOST:PORT/TOKEN/ or .../TOKEN/api/");

    static final Refusal TOO_LONG =
            new Refusal(REQUEST_ENTITY_TOO_LARGE, "a body has at most " + Limits.BODY_BYTES + " bytes");

    static final Refusal TOO_MUCH =
            new Refusal(SERVICE_UNAVAILABLE, "too many long bodies are under way; send this one again in a moment");

    static final Refusal TOO_MANY = new Refusal(
            SERVICE_UNAVAILABLE,
            "there are " + Limits.CONNECTIONS + " connections already; close some, or come again in a moment");

    FullHttpResponse response() {
        byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        SafeHeaders.set(response.headers());
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
