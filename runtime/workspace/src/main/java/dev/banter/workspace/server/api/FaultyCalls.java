package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.fault.Fault;
import dev.banter.workspace.fault.Fault.Done;
import dev.banter.workspace.fault.Faults;
import dev.banter.workspace.server.http.Responses;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.WebApi;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Answers a call as somebody scripted it, or as a plan has it; all others as they should be. */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails leaves nothing to be done
public final class FaultyCalls {

    private static final byte[] NOTHING = {};

    private final ApiCalls calls;
    private final Faults faults;

    public FaultyCalls(ApiCalls calls, Faults faults) {
        this.calls = calls;
        this.faults = faults;
    }

    public void answer(ChannelHandlerContext context, FullHttpRequest request) {
        String method = ApiCalls.methodOf(request);
        Optional<Fault> fault = faults.scripted(method).or(() -> planned(method, request));
        if (fault.isPresent()) {
            perform(context, request, fault.get());
        } else {
            calls.answer(context, request);
        }
    }

    private Optional<Fault> planned(String method, FullHttpRequest request) {
        return faults.isQuiet()
                ? Optional.empty()
                : calls.programOf(request).flatMap(caller -> faults.planned(method, caller));
    }

    private void perform(ChannelHandlerContext context, FullHttpRequest request, Fault fault) {
        if (fault instanceof Fault.Refusal refused) {
            Responses.json(context, request, recorded(request, refusal(refused.name())));
        } else if (fault instanceof Fault.Limited limited) {
            byte[] refusal = recorded(request, refusal("ratelimited"));
            Responses.tooFast(context, request, refusal, limited.retryAfter().toSeconds());
        } else if (fault instanceof Fault.Late late) {
            answerLater(context, request, late);
        } else if (fault instanceof Fault.Dropped dropped) {
            instead(context, request, dropped.done(), NOTHING, context::close);
        } else if (fault instanceof Fault.Status status) {
            HttpResponseStatus other = HttpResponseStatus.valueOf(status.code());
            byte[] line = other.toString().getBytes(StandardCharsets.UTF_8);
            instead(context, request, status.done(), line, () -> Responses.status(context, request, other));
        } else if (fault instanceof Fault.Garbage garbage) {
            byte[] body = garbage.body().getBytes(StandardCharsets.UTF_8);
            Responses.json(context, request, recorded(request, body));
        } else if (fault instanceof Fault.SmallPages pages) {
            calls.answer(context, request, asked -> withPagesOf(pages.most(), asked), calls::deliver);
        }
    }

    private byte[] recorded(FullHttpRequest request, byte[] answer) {
        calls.record(request, answer);
        return answer;
    }

    private static byte[] refusal(String error) {
        return Json.bytes(WebApi.refusal(new Refused(error)));
    }

    /** Something else becomes of a call than its answer, whether it is done or not. */
    private void instead(
            ChannelHandlerContext context, FullHttpRequest request, Done done, byte[] seenAs, Runnable what) {
        if (done == Done.YES) {
            calls.answer(context, request, UnaryOperator.identity(), (asking, answer) -> {
                calls.record(asking, seenAs);
                what.run();
            });
        } else {
            calls.record(request, seenAs);
            what.run();
        }
    }

    private static Request withPagesOf(int most, Request asked) {
        return new Request(
                asked.method(), asked.token(), asked.arguments().withLimit(most), asked.authority(), asked.fromPage());
    }

    private void answerLater(ChannelHandlerContext context, FullHttpRequest request, Fault.Late late) {
        if (late.untilDone().isZero()) {
            doNowAndAnswerLater(context, request, late.untilAnswered());
        } else {
            FullHttpRequest kept = request.replace(Unpooled.copiedBuffer(request.content()));
            later(context, late.untilDone(), () -> doNowAndAnswerLater(context, kept, late.untilAnswered()));
        }
    }

    private void doNowAndAnswerLater(ChannelHandlerContext context, FullHttpRequest request, Duration delay) {
        if (delay.isZero()) {
            calls.answer(context, request);
        } else {
            calls.answer(
                    context,
                    request,
                    UnaryOperator.identity(),
                    (asking, answer) -> later(context, delay, () -> calls.deliver(asking, answer)));
        }
    }

    /**
     * Nothing else is read on the connection meanwhile, or its answer would come before this one. A workspace that is
     * closed meanwhile never answers, so what is kept is the garbage collector's.
     */
    private static void later(ChannelHandlerContext context, Duration delay, Runnable what) {
        context.channel().config().setAutoRead(false);
        Runnable then = () -> {
            context.channel().config().setAutoRead(true);
            what.run();
        };
        context.executor().schedule(then, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
