package dev.banter.workspace.server;

import dev.banter.workspace.watch.Viewer;
import dev.banter.workspace.watch.WatchSession;
import dev.banter.workspace.watch.Watching;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties a page's own WebSocket to what there is to see, and has it told of the wire now and then while it wants that. */
@SuppressWarnings("FutureReturnValueIgnored") // whether a close or a write failed is told by channelInactive
final class WatchFrames extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(WatchFrames.class);

    /** Soon enough for an eye, and few enough batches for a page. */
    private static final Duration BEAT = Duration.ofMillis(100);

    private final Watching watching;
    private @Nullable WatchSession session;
    private @Nullable Future<?> beat;

    WatchFrames(Watching watching) {
        this.watching = watching;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof HandshakeComplete) {
            SessionFrames.leaveHttp(context);
            session = watching.open(new Page(context));
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        WatchSession watch = session;
        if (watch != null && frame instanceof TextWebSocketFrame text) {
            watch.receive(text.text());
            stop();
            if (watch.wantsWire()) {
                beat = context.executor()
                        .scheduleAtFixedRate(watch::tell, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        if (session != null) {
            session.closed();
        }
        context.fireChannelInactive();
    }

    private void stop() {
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }

    /** A page that has stopped reading is cut off, and may connect again. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (session == null) {
            context.fireChannelWritabilityChanged();
        } else if (!context.channel().isWritable()) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("{}: page's connection dropped: {}", context.channel().remoteAddress(), cause.toString());
        context.close();
    }

    private static final class Page implements Viewer {

        private final ChannelHandlerContext context;
        private volatile @Nullable ChannelFuture last;

        Page(ChannelHandlerContext context) {
            this.context = context;
        }

        @Override
        public void send(byte[] json) {
            last = context.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(json)));
        }

        @Override
        public boolean keepsUp() {
            ChannelFuture sent = last;
            return sent == null || sent.isDone();
        }
    }
}
