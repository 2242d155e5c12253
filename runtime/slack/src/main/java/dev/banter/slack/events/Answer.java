package dev.banter.slack.events;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/**
 * What a request is answered with.
 *
 * @param status whether it is taken
 * @param type of the text
 * @param text what is said; for a refusal, what is wrong and what to do about it
 */
record Answer(HttpResponseStatus status, String type, String text) {

    static final Answer EMPTY = text("");

    static final Answer NO_HTTP = refusal(400, "this is no HTTP that can be read");

    static final Answer UNSIGNED = refusal(
            401, "only Slack's requests are taken, which carry X-Slack-Request-Timestamp and X-Slack-Signature");

    static final Answer STALE = refusal(
            401,
            "the request's date is too far from this server's clock; if Slack has sent it, that clock is wrong: set it");

    static final Answer FORGED = refusal(
            401, "the signature is not Slack's for this app; if Slack has sent it, set the app's own signing secret");

    static final Answer REPLAYED = refusal(401, "this request has been taken before");

    static final Answer ELSEWHERE = refusal(404, "there is nothing here; Slack posts to the app's request URL");

    static final Answer NO_POST = refusal(405, "Slack posts; nothing else is taken here");

    static final Answer TOO_LONG = refusal(413, "the body is longer than any of Slack's that is taken");

    static final Answer BUSY = later("too much is unfinished, or the start is");

    static final Answer STOPPING = later("the bot is stopping");

    static final Answer TOKEN_REFUSED =
            later("Slack has refused this workspace's token, and the bot's log says what to do");

    static final Answer GIVEN_UP = later("the bot is stopping, or has given this workspace up; its log says which");

    static Answer text(String text) {
        return new Answer(HttpResponseStatus.OK, "text/plain; charset=utf-8", text);
    }

    static Answer json(String json) {
        return new Answer(HttpResponseStatus.OK, "application/json; charset=utf-8", json);
    }

    /** What is true of everything that may be taken later: how it comes again. */
    private static Answer later(String line) {
        return refusal(503, line + ". Slack sends an event again; what somebody did is theirs to do again");
    }

    private static Answer refusal(int status, String line) {
        return new Answer(HttpResponseStatus.valueOf(status), "text/plain; charset=utf-8", line + "\n");
    }

    boolean taken() {
        return status.equals(HttpResponseStatus.OK);
    }

    /**
     * @param last whether the connection is closed afterwards
     */
    FullHttpResponse response(boolean last) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, last ? HttpHeaderValues.CLOSE : HttpHeaderValues.KEEP_ALIVE);
        if (status.equals(NO_POST.status)) {
            headers.set(HttpHeaderNames.ALLOW, "POST");
        } else if (status.equals(TOO_LONG.status)) {
            headers.set("X-Slack-No-Retry", "1");
        }
        return response;
    }
}
