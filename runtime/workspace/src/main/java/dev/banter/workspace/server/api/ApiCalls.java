package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.limit.TooFast;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.server.http.Responses;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.watch.Recorder;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.WebApi;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has calls of the Web API answered, and each answer recorded; also to what can hardly be read. */
@SuppressWarnings("FutureReturnValueIgnored") // who waits for an answer is its client
public final class ApiCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ApiCalls.class);

    private static final String MISSING_CHARSET = "missing_charset";

    private final WebApi api;
    private final String path;
    private final Recorder recorder;

    /** @param path where everything begins, for the addresses in answers */
    public ApiCalls(WebApi api, String path, Recorder recorder) {
        this.api = api;
        this.path = path;
        this.recorder = recorder;
    }

    public void answer(ChannelHandlerContext context, FullHttpRequest http) {
        Instant begun = recorder.now();
        Request request = unreadable(http);
        try {
            request = ApiRequests.read(http, path);
            answer(context, http, request, begun);
        } catch (Refused refused) {
            Responses.json(context, http, recorded(request, WebApi.refusal(refused), begun));
        } catch (TooFast soon) {
            Responses.tooFast(
                    context,
                    http,
                    recorded(request, WebApi.refusal(new Refused("ratelimited")), begun),
                    soon.retryAfter());
        } catch (RuntimeException fault) {
            LOG.error("a fault of the workspace, answered with internal_error", fault);
            Responses.json(context, http, recorded(request, WebApi.refusal(new Refused("internal_error")), begun));
        }
    }

    /** While an answer is waited for nothing else is read on the connection, or its answer would come before this one. */
    private void answer(ChannelHandlerContext context, FullHttpRequest http, Request request, Instant begun) {
        CompletableFuture<ObjectNode> answer = api.answer(request);
        if (answer.isDone()) {
            write(context, http, request, answer.join(), begun);
            return;
        }
        context.channel().config().setAutoRead(false);
        FullHttpRequest read = http.replace(Unpooled.EMPTY_BUFFER);
        answer.thenAccept(late -> {
            write(context, read, request, late, begun);
            context.channel().config().setAutoRead(true);
        });
    }

    private void write(
            ChannelHandlerContext context, FullHttpRequest http, Request request, ObjectNode answer, Instant begun) {
        Map<String, String> headers = api.scopesOf(request)
                .map(scopes -> Map.of("x-oauth-scopes", scopes))
                .orElseGet(Map::of);
        Responses.json(context, http, recorded(request, warned(http, answer), begun), headers);
    }

    /** Has a call seen that is answered otherwise than it should be, with what it is answered. */
    void record(FullHttpRequest http, byte[] answer) {
        Instant begun = recorder.now();
        Request request = readable(http);
        recorder.called(
                api.callerOf(request), request.method(), request.arguments().values(), answer, begun);
    }

    private static ObjectNode warned(FullHttpRequest http, ObjectNode answer) {
        if (CallBody.lacksCharset(http)) {
            String other = answer.path("warning").stringValue("");
            answer.put("warning", other.isEmpty() ? MISSING_CHARSET : other + "," + MISSING_CHARSET)
                    .withObject("/response_metadata")
                    .withArray("/warnings")
                    .add(MISSING_CHARSET);
        }
        return answer;
    }

    private byte[] recorded(Request request, ObjectNode answer, Instant begun) {
        byte[] json = Json.bytes(answer);
        recorder.called(
                api.callerOf(request), request.method(), request.arguments().values(), json, begun);
        return json;
    }

    private Request readable(FullHttpRequest http) {
        try {
            return ApiRequests.read(http, path);
        } catch (Refused broken) {
            return unreadable(http);
        }
    }

    /** What is known of a call whose arguments nobody can make out. */
    private static Request unreadable(FullHttpRequest http) {
        String method = new QueryStringDecoder(http.uri()).rawPath().substring(Paths.API.length());
        return new Request(method, null, new Arguments(Map.of()), "", false);
    }
}
