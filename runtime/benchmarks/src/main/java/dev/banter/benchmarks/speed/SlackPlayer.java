package dev.banter.benchmarks.speed;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Plays Slack on one thread, as fast as bytes can be written: nothing of what comes is read that need not be known. */
final class SlackPlayer implements AutoCloseable {

    private static final int LARGEST = 1 << 20;

    private final MultiThreadIoEventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("player", true), NioIoHandler.newFactory());
    private final Script script = new Script();
    private final Channel server;

    SlackPlayer(Traffic traffic) {
        server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST), new Door(traffic));
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    private String authority() {
        return "127.0.0.1:" + ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** Where a bot calls methods. */
    URI api() {
        return URI.create("http://" + authority() + "/api/");
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** Answers every method with all that any of them needs, and opens WebSockets. */
    private final class Door extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final Traffic traffic;

        Door(Traffic traffic) {
            this.traffic = traffic;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            if (request.method().equals(HttpMethod.GET)) {
                open(ctx, request);
            } else {
                answer(ctx);
            }
        }

        private void open(ChannelHandlerContext ctx, FullHttpRequest request) {
            new WebSocketServerHandshakerFactory("ws://" + authority() + request.uri(), null, false)
                    .newHandshaker(request)
                    .handshake(ctx.channel(), request)
                    .addListener(done -> {
                        ChannelPipeline pipeline = ctx.pipeline();
                        pipeline.names().stream()
                                .filter(name -> pipeline.get(name) != null)
                                .forEach(pipeline::remove);
                        pipeline.addLast(new Line(ctx.channel(), script, traffic));
                    });
        }

        private void answer(ChannelHandlerContext ctx) {
            String json = "{\"ok\":true,\"url\":\"ws://" + authority()
                    + "/link\",\"self\":{\"id\":\"U0000000BOT\",\"name\":\"bot\"},"
                    + "\"team\":{\"id\":\"T0000000001\",\"name\":\"Acme\",\"domain\":\"acme\"},\"team_id\":\"T0000000001\","
                    + "\"user_id\":\"U0000000BOT\",\"user\":\"bot\",\"bot_id\":\"B0000000BOT\",\"channels\":[],\"messages\":[],"
                    + "\"members\":[],\"has_more\":false}";
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(json, StandardCharsets.UTF_8));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
            ctx.writeAndFlush(response);
        }
    }
}
