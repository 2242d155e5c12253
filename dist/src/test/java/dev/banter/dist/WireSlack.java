package dev.banter.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's side of the wire, for what a workspace never does: it says what a test wants, frame by frame, and remembers
 * what it was told. It answers pings and acknowledges messages.
 */
final class WireSlack implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Channel> links = new CopyOnWriteArrayList<>();
    private final List<JsonNode> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong(1_700_000_000_000_000L);
    private volatile boolean acknowledging = true;

    WireSlack() {
        server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(1 << 20),
                                        new Api(),
                                        new WebSocketServerProtocolHandler("/rtm", null, false, 1 << 20),
                                        new Link());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        answer(
                "rtm.connect",
                "{\"ok\":true,\"self\":{\"id\":\"UBOT00001\",\"name\":\"banter\"},\"team\":{\"id\":\"T00000001\","
                        + "\"name\":\"Wire\",\"domain\":\"wire\"},\"url\":\"" + socket() + "\"}");
        answer(
                "auth.test",
                "{\"ok\":true,\"user_id\":\"UBOT00001\",\"bot_id\":\"BBOT00001\",\"team_id\":\"T00000001\"}");
    }

    /** What a Web API method answers from now on. */
    void answer(String method, String json) {
        answers.put(method, json);
    }

    /** Leaves messages without an acknowledgement from now on. */
    void stopAcknowledging() {
        acknowledging = false;
    }

    /** Acknowledges them again. */
    void startAcknowledging() {
        acknowledging = true;
    }

    /** The address of the socket. */
    String socket() {
        return "ws://127.0.0.1:" + port() + "/rtm";
    }

    private int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    Map<String, String> environment() {
        URI api = URI.create("http://127.0.0.1:" + port() + "/api/");
        return Map.of("SLACK_BOT_TOKEN", "xoxb-wire-test-0000", "SLACK_API_URL", api.toString());
    }

    /** Sends a frame on every link, as it is. */
    void send(WebSocketFrame frame) {
        links.forEach(link -> link.writeAndFlush(frame.copy()));
        frame.release();
    }

    void sendText(String text) {
        send(new TextWebSocketFrame(text));
    }

    /** A person says something; its timestamp. */
    String hear(String channel, String user, String text) {
        return hear(channel, user, text, Map.of());
    }

    String hear(String channel, String user, String text, Map<String, String> more) {
        String ts = nextTs();
        ObjectNode message = JSON.createObjectNode();
        message.put("type", "message")
                .put("channel", channel)
                .put("user", user)
                .put("text", text)
                .put("ts", ts);
        more.forEach(message::put);
        sendText(message.toString());
        return ts;
    }

    /** The messages that the bot has sent, in order. */
    List<JsonNode> said() {
        return List.copyOf(said);
    }

    List<String> saidTexts() {
        return said.stream().map(message -> message.path("text").asString()).toList();
    }

    int connections() {
        return connections.get();
    }

    int pings() {
        return pings.get();
    }

    private String nextTs() {
        long micros = clock.incrementAndGet();
        return micros / 1_000_000 + "." + String.format("%06d", micros % 1_000_000);
    }

    private final class Api extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        public boolean acceptInboundMessage(Object message) {
            return message instanceof FullHttpRequest request && request.uri().startsWith("/api/");
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            String method = request.uri().substring("/api/".length()).replaceAll("\\?.*", "");
            String json = answers.getOrDefault(method, "{\"ok\":false,\"error\":\"unknown_method\"}");
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(json, UTF_8));
            response.headers()
                    .set("Content-Type", "application/json")
                    .setInt("Content-Length", response.content().readableBytes());
            context.writeAndFlush(response);
        }
    }

    private final class Link extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                connections.incrementAndGet();
                links.add(context.channel());
                context.channel().closeFuture().addListener(done -> links.remove(context.channel()));
                context.writeAndFlush(new TextWebSocketFrame("{\"type\":\"hello\"}"));
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            JsonNode told = JSON.readTree(frame.text());
            ObjectNode answer = JSON.createObjectNode();
            answer.set("reply_to", told.path("id"));
            if (told.path("type").asString().equals("ping")) {
                pings.incrementAndGet();
                answer.put("type", "pong");
            } else {
                said.add(told);
                answer.put("ok", true).put("ts", nextTs()).set("text", told.path("text"));
                if (!acknowledging) {
                    return;
                }
            }
            context.writeAndFlush(new TextWebSocketFrame(answer.toString()));
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
