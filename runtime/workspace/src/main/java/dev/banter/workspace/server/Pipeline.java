package dev.banter.workspace.server;

import dev.banter.workspace.gate.Guard;
import dev.banter.workspace.gate.Limits;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** The stations of one connection: the guard, and then either a WebSocket or a request. */
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
            pipeline.addLast("doors", new WebSocketDoors(services));
            pipeline.addLast("requests", new HttpRequests(services));
        }
    }
}
