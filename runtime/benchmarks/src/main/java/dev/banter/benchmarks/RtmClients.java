package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Many RTM connections on one thread, which does nothing with a frame but count it. */
final class RtmClients implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final MultiThreadIoEventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("clients", true), NioIoHandler.newFactory());
    private final LocalWorkspace workspace;
    private final Tally tally;

    RtmClients(LocalWorkspace workspace, Tally tally) {
        this.workspace = workspace;
        this.tally = tally;
    }

    /** Connects as somebody who is there already. */
    Channel join(String person) throws IOException {
        String answer = new ApiClient(workspace.api(), person).call("rtm.connect", Map.of());
        URI url = URI.create(JSON.readTree(answer).path("url").stringValue());
        WebSocketClientProtocolConfig config =
                WebSocketClientProtocolConfig.newBuilder().webSocketUri(url).build();
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(64 * 1024),
                                        new WebSocketClientProtocolHandler(config),
                                        new Counting(tally));
                    }
                })
                .connect(url.getHost(), url.getPort())
                .syncUninterruptibly()
                .channel();
    }

    /** Has one of them say so many things, in one channel after another, as fast as the socket takes them. */
    static void talk(Channel connection, List<String> channels, int messages) {
        connection.eventLoop().execute(() -> {
            for (int i = 0; i < messages; i++) {
                connection.write(
                        new TextWebSocketFrame("{\"id\":%d,\"type\":\"message\",\"channel\":\"%s\",\"text\":\"m%d\"}"
                                .formatted(i + 1, channels.get(i % channels.size()), i)));
            }
            connection.flush();
        });
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
