package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.script.Fault;
import dev.banter.workspace.script.Faults;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.server.http.Responses;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.WebApi;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Answers a call as somebody scripted it; all others as they should be. */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails leaves nothing to be done
public final class ScriptedCalls {

    private static final byte[] NOTHING = {};

    private final ApiCalls calls;
    private final Faults faults;

    public ScriptedCalls(ApiCalls calls, Faults faults) {
        this.calls = calls;
        this.faults = faults;
    }

    public void answer(ChannelHandlerContext context, FullHttpRequest request) {
        String method = new QueryStringDecoder(request.uri()).rawPath().substring(Paths.API.length());
        Optional<Fault> fault = faults.next(method);
        if (fault.isPresent()) {
            perform(context, request, fault.get());
        } else {
            calls.answer(context, request);
        }
    }

    private void perform(ChannelHandlerContext context, FullHttpRequest request, Fault fault) {
        if (fault instanceof Fault.Refusal refused) {
            Responses.json(context, request, recorded(request, refusal(refused.name())));
        } else if (fault instanceof Fault.Limited limited) {
            byte[] refusal = recorded(request, refusal("ratelimited"));
            Responses.tooFast(context, request, refusal, limited.retryAfter().toSeconds());
        } else if (fault instanceof Fault.Late late) {
            answerLater(context, request, late.delay());
        } else if (fault instanceof Fault.Dropped) {
            calls.record(request, NOTHING);
            context.close();
        } else if (fault instanceof Fault.Status status) {
            HttpResponseStatus scripted = HttpResponseStatus.valueOf(status.code());
            calls.record(request, scripted.toString().getBytes(StandardCharsets.UTF_8));
            Responses.status(context, request, scripted);
        } else if (fault instanceof Fault.Garbage garbage) {
            byte[] body = garbage.body().getBytes(StandardCharsets.UTF_8);
            Responses.json(context, request, recorded(request, body));
        }
    }

    private byte[] recorded(FullHttpRequest request, byte[] answer) {
        calls.record(request, answer);
        return answer;
    }

    private static byte[] refusal(String error) {
        return Json.bytes(WebApi.refusal(new Refused(error)));
    }

    /**
     * Nothing else is read on the connection meanwhile, or its answer would come before this one. A workspace that is
     * closed meanwhile never answers, so what is kept is the garbage collector's.
     */
    private void answerLater(ChannelHandlerContext context, FullHttpRequest request, Duration delay) {
        context.channel().config().setAutoRead(false);
        FullHttpRequest kept = request.replace(Unpooled.copiedBuffer(request.content()));
        Runnable answer = () -> {
            calls.answer(context, kept);
            context.channel().config().setAutoRead(true);
        };
        context.executor().schedule(answer, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
