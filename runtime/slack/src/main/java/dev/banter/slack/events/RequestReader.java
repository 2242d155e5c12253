package dev.banter.slack.events;

import dev.banter.core.time.Timers;
import dev.banter.slack.socket.LoopTimers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: one request after another, each whole within its time. A refusal is sent at once, and the connection
 * closed once the rest of the request is there, for a socket that is closed with unread bytes in it takes the answer back.
 * On the loop's thread only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that breaks is told by channelInactive
final class RequestReader extends SimpleChannelInboundHandler<HttpObject> {

    private static final Logger log = LoggerFactory.getLogger(RequestReader.class);

    private enum Stage {
        WAITS_FOR_REQUEST,
        READS,
        ANSWERS,
        LEAVES
    }

    private final Desk desk;
    private final Crowd crowd;
    private final ServerSettings settings;
    private final LoopTimers timers;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Stage stage = Stage.WAITS_FOR_REQUEST;
    private @Nullable Cover cover;
    private boolean last;
    private Timers.Timer deadline = () -> {};

    RequestReader(Desk desk, Crowd crowd, ServerSettings settings, LoopTimers timers) {
        this.desk = desk;
        this.crowd = crowd;
        this.settings = settings;
        this.timers = timers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (crowd.came(context.channel())) {
            hangUpAfter(context, settings.times().request());
        } else {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        deadline.cancel();
        stage = Stage.LEAVES;
        crowd.left(context.channel());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part.decoderResult().isFailure()) {
            // The codec reads nothing more after it.
            refuse(context, Answer.NO_HTTP);
            context.close();
        } else if (stage == Stage.LEAVES) {
            if (part instanceof LastHttpContent) {
                context.close();
            }
        } else if (stage == Stage.ANSWERS) {
            // Sent before the answer to what came first: the answer says that the connection ends with it.
            last = true;
        } else {
            read(context, part);
        }
    }

    private void read(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpRequest request) {
            begin(context, request);
        }
        if (part instanceof HttpContent content && stage == Stage.READS) {
            add(context, content.content());
        }
        if (part instanceof LastHttpContent) {
            end(context);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        hangUpAfter(context, settings.times().request());
        Cover read = Cover.of(request.headers());
        Optional<Answer> refusal = desk.refusal(request, read);
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        stage = Stage.READS;
        cover = read;
        last = !HttpUtil.isKeepAlive(request);
        if (HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void add(ChannelHandlerContext context, ByteBuf more) {
        if (body.size() + more.readableBytes() > settings.longestBody()) {
            refuse(context, Answer.TOO_LONG);
            return;
        }
        body.writeBytes(ByteBufUtil.getBytes(more));
        crowd.grew(context.channel(), more.readableBytes());
    }

    private void end(ChannelHandlerContext context) {
        if (stage == Stage.LEAVES) {
            context.close();
            return;
        }
        byte[] whole = body.toByteArray();
        Cover asked = cover;
        body.reset();
        deadline.cancel();
        crowd.settled(context.channel());
        if (asked != null) {
            stage = Stage.ANSWERS;
            desk.take(asked, whole, answer -> answer(context, answer));
        }
    }

    private void answer(ChannelHandlerContext context, Answer answer) {
        if (stage != Stage.ANSWERS) {
            return;
        }
        boolean ends = last || !answer.taken();
        stage = ends ? Stage.LEAVES : Stage.WAITS_FOR_REQUEST;
        if (ends) {
            context.writeAndFlush(answer.response(true)).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.writeAndFlush(answer.response(false));
            crowd.waits(context.channel());
            hangUpAfter(context, settings.times().idle());
        }
    }

    private void refuse(ChannelHandlerContext context, Answer refusal) {
        stage = Stage.LEAVES;
        body.reset();
        crowd.waits(context.channel());
        context.writeAndFlush(refusal.response(true));
    }

    private void hangUpAfter(ChannelHandlerContext context, Duration time) {
        deadline.cancel();
        deadline = timers.after(time, context::close);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("events over HTTP: a connection is dropped: {}", cause.toString());
        context.close();
    }
}
