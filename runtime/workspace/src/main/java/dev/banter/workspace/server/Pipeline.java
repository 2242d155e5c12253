package dev.banter.workspace.server;

import dev.banter.workspace.gate.Guard;
import dev.banter.workspace.gate.Limits;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/** The stations of one connection: the guard, and then either RTM or a request. */
final class Pipeline extends ChannelInitializer<SocketChannel> {

    private final Guard guard;
    private final ChannelGroup connections;
    private final Services services;

    Pipeline(Guard guard, ChannelGroup connections, Services services) {
        this.guard = guard;
        this.connections = connections;
        this.services = services;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        connections.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        if (guard.post(pipeline, connections)) {
            pipeline.addLast("aggregate-http", new HttpObjectAggregator(Limits.BODY_BYTES));
            pipeline.addLast("websocket", new WebSocketServerProtocolHandler(webSocket()));
            pipeline.addLast("aggregate-frames", new WebSocketFrameAggregator(Limits.RTM_FRAME_BYTES));
            pipeline.addLast("rtm", new RtmFrames(services.rtm()));
            pipeline.addLast("requests", new HttpRequests(services));
        }
    }

    private static WebSocketServerProtocolConfig webSocket() {
        return WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(Paths.RTM)
                .checkStartsWith(true)
                .maxFramePayloadLength(Limits.RTM_FRAME_BYTES)
                .forceCloseTimeoutMillis(Limits.CLOSE.toMillis())
                .build();
    }
}
