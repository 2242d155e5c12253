package dev.banter.workspace.server;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The stations of one connection: limits of time, HTTP, the gate, and then either RTM or a request. */
final class Pipeline extends ChannelInitializer<SocketChannel> {

    private final String host;
    private final Limits limits;
    private final ChannelGroup connections;
    private final Services services;

    Pipeline(String host, Limits limits, ChannelGroup connections, Services services) {
        this.host = host;
        this.limits = limits;
        this.connections = connections;
        this.services = services;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        connections.add(channel);
        InetSocketAddress bound = channel.parent().localAddress();
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast("idle", new ReadTimeoutHandler(limits.idle().toMillis(), TimeUnit.MILLISECONDS));
        pipeline.addLast("deadline", new RequestDeadline(limits.request()));
        pipeline.addLast("http", new HttpServerCodec(decoder()));
        pipeline.addLast("gate", new Gate(new Authorities(host, bound)));
        pipeline.addLast("aggregate-http", new HttpObjectAggregator(Limits.BODY_BYTES));
        pipeline.addLast("websocket", new WebSocketServerProtocolHandler(webSocket()));
        pipeline.addLast("aggregate-frames", new WebSocketFrameAggregator(Limits.RTM_FRAME_BYTES));
        pipeline.addLast("rtm", new RtmFrames(services.rtm()));
        pipeline.addLast("requests", new HttpRequests(services.api(), services.files()));
    }

    private static HttpDecoderConfig decoder() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(Limits.REQUEST_LINE_BYTES)
                .setMaxHeaderSize(Limits.HEADER_BYTES);
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
