package dev.banter.workspace.server;

import dev.banter.workspace.gate.Guard;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.line.Outlet;
import dev.banter.workspace.line.Session;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties a WebSocket to its session, of RTM or of Socket Mode. */
@SuppressWarnings("FutureReturnValueIgnored") // whether a close or a write failed is told by channelInactive
final class SessionFrames extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFrames.class);

    /** What is said in one turn of the loop goes out together. */
    private static final int FRAMES_AT_ONCE = 256;

    private final Entry entry;
    private @Nullable Session session;

    SessionFrames(Entry entry) {
        this.entry = entry;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof HandshakeComplete handshake) {
            leaveHttp(context);
            session = entry.open(new QueryStringDecoder(handshake.requestUri()), new Socket(context))
                    .orElse(null);
        }
        context.fireUserEventTriggered(event);
    }

    /** A connection that listens may be silent for ever, and hears more than one answer at a time. */
    static void leaveHttp(ChannelHandlerContext context) {
        ChannelPipeline pipeline = context.pipeline();
        Guard.leave(pipeline);
        pipeline.remove(HttpRequests.class);
        pipeline.addFirst(new FlushConsolidationHandler(FRAMES_AT_ONCE, true));
        context.channel()
                .config()
                .setWriteBufferWaterMark(new WriteBufferWaterMark(Limits.WAITING_BYTES / 2, Limits.WAITING_BYTES));
    }

    /** Slack's clients send text alone; binary frames are let lie. */
    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (session != null && frame instanceof TextWebSocketFrame text) {
            session.receive(text.text());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (session != null) {
            session.closed();
        }
        context.fireChannelInactive();
    }

    /** Slack never holds back: whoever reads too slowly is cut off, and may connect again. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (session == null) {
            context.fireChannelWritabilityChanged();
        } else if (!context.channel().isWritable()) {
            LOG.warn("{}: reads too slowly, and is cut off", context.channel().remoteAddress());
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("{}: connection of a client dropped: {}", context.channel().remoteAddress(), cause.toString());
        if (cause instanceof TooLongFrameException) {
            context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }

    private record Socket(ChannelHandlerContext context) implements Outlet {

        @Override
        public void send(byte[] json) {
            context.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(json)));
        }

        @Override
        public void ping() {
            context.writeAndFlush(new PingWebSocketFrame());
        }

        @Override
        public void close() {
            context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(ChannelFutureListener.CLOSE);
        }

        /** Past the station that would say goodbye. */
        @Override
        public void drop() {
            context.pipeline().firstContext().close();
        }

        @Override
        public void deafen() {
            context.channel().config().setAutoRead(false);
        }
    }

    /** Where a connection comes in. */
    @FunctionalInterface
    interface Entry {

        /**
         * Lets a client in, or sends it away by its outlet.
         *
         * @param target what it connected to
         */
        Optional<? extends Session> open(QueryStringDecoder target, Outlet outlet);
    }
}
