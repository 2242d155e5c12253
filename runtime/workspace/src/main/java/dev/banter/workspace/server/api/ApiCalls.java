package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.limit.TooFast;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.watch.Recorder;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.WebApi;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
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
        answer(context, http, UnaryOperator.identity(), this::deliver);
    }

    /**
     * Has a call done.
     *
     * @param asked makes of what is asked what is done
     * @param ending gets the answer in the place of the client
     */
    void answer(ChannelHandlerContext context, FullHttpRequest http, UnaryOperator<Request> asked, Ending ending) {
        Asking asking = new Asking(context, http, unreadable(http), recorder.now());
        try {
            asking = asking.of(asked.apply(ApiRequests.read(http, path)));
            answer(asking, ending);
        } catch (Refused refused) {
            ending.end(asking, Answer.of(WebApi.refusal(refused)));
        } catch (TooFast soon) {
            ending.end(asking, Answer.tooFast(WebApi.refusal(new Refused("ratelimited")), soon.retryAfter()));
        } catch (RuntimeException fault) {
            LOG.error("a fault of the workspace, answered with internal_error", fault);
            ending.end(asking, Answer.of(WebApi.refusal(new Refused("internal_error"))));
        }
    }

    /** While an answer is waited for nothing else is read on the connection, or its answer would come before this one. */
    private void answer(Asking asking, Ending ending) {
        CompletableFuture<ObjectNode> answer = api.answer(asking.request());
        if (answer.isDone()) {
            ending.end(asking, answer(asking, answer.join()));
            return;
        }
        asking.context().channel().config().setAutoRead(false);
        Asking read = asking.read();
        answer.thenAccept(late -> {
            read.context().channel().config().setAutoRead(true);
            ending.end(read, answer(read, late));
        });
    }

    private Answer answer(Asking asking, ObjectNode answer) {
        Map<String, String> headers = api.scopesOf(asking.request())
                .map(scopes -> Map.of("x-oauth-scopes", scopes))
                .orElseGet(Map::of);
        return new Answer(warned(asking.http(), answer), headers, 0);
    }

    /** Has the client told what it is to be told. */
    void deliver(Asking asking, Answer answer) {
        byte[] json = Json.bytes(answer.body());
        record(asking, json);
        answer.write(asking.context(), asking.http(), json);
    }

    /** Has a call seen, with what it is answered. */
    void record(Asking asking, byte[] answer) {
        Request request = asking.request();
        recorder.called(
                api.callerOf(request), request.method(), request.arguments().values(), answer, asking.begun());
    }

    /** Has a call seen that nobody looks at otherwise. */
    void record(FullHttpRequest http, byte[] answer) {
        Request request = readable(http);
        recorder.called(
                api.callerOf(request), request.method(), request.arguments().values(), answer, recorder.now());
    }

    /** The name of the program's user; nothing when it is no program that calls, or there is no such method. */
    Optional<String> programOf(FullHttpRequest http) {
        Request request = readable(http);
        return request.fromPage() || !api.has(request.method()) ? Optional.empty() : Optional.of(api.callerOf(request));
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

    private Request readable(FullHttpRequest http) {
        try {
            return ApiRequests.read(http, path);
        } catch (Refused broken) {
            return unreadable(http);
        }
    }

    /** Which method an address means. */
    static String methodOf(FullHttpRequest http) {
        return new QueryStringDecoder(http.uri()).rawPath().substring(Paths.API.length());
    }

    /** What is known of a call whose arguments nobody can make out. */
    private static Request unreadable(FullHttpRequest http) {
        return new Request(methodOf(http), null, new Arguments(Map.of()), "", false);
    }

    /** What becomes of an answer. */
    @FunctionalInterface
    interface Ending {

        void end(Asking asking, Answer answer);
    }
}
