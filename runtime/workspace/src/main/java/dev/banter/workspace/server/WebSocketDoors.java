package dev.banter.workspace.server;

import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.server.http.Paths;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/** Puts behind HTTP what a WebSocket needs, once a request asks for the path of one: RTM's, or the page's own. */
final class WebSocketDoors extends ChannelInboundHandlerAdapter {

    private final Services services;

    WebSocketDoors(Services services) {
        this.services = services;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            String path = new QueryStringDecoder(request.uri()).rawPath();
            if (path.startsWith(Paths.RTM)) {
                open(context, Paths.RTM, new RtmFrames(services.rtm()));
            } else if (path.equals(Paths.WATCH)) {
                open(context, Paths.WATCH, new WatchFrames(services.watching()));
            }
        }
        context.fireChannelRead(message);
    }

    private void open(ChannelHandlerContext context, String path, ChannelHandler frames) {
        ChannelPipeline pipeline = context.pipeline();
        String name = context.name();
        pipeline.addAfter(name, "frames", frames);
        pipeline.addAfter(name, "aggregate-frames", new WebSocketFrameAggregator(Limits.RTM_FRAME_BYTES));
        pipeline.addAfter(name, "websocket", new WebSocketServerProtocolHandler(config(path)));
        pipeline.remove(this);
    }

    private static WebSocketServerProtocolConfig config(String path) {
        return WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(path)
                .checkStartsWith(true)
                .maxFramePayloadLength(Limits.RTM_FRAME_BYTES)
                .forceCloseTimeoutMillis(Limits.CLOSE.toMillis())
                .build();
    }
}
