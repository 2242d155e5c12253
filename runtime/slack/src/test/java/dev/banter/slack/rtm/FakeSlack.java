package dev.banter.slack.rtm;

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
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Slack on loopback that says just what a test tells it to: the edge that is not ours. */
final class FakeSlack implements AutoCloseable {

    static final String URL_SECRET = "opaque-url-secret";

    private static final int LONGEST = 8 * 1024 * 1024;

    /** An HTTP answer. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer ok(String json) {
            return new Answer(200, json, Map.of());
        }
    }

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel server;
    private final @Nullable SslContext tls;
    private final Map<String, Function<String, Answer>> methods = new ConcurrentHashMap<>();

    /** The methods that were called, in order. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** The connections there were, in order. */
    final List<FakeSession> sessions = new CopyOnWriteArrayList<>();

    /** What the headers said about who calls. */
    final List<String> authorizations = new CopyOnWriteArrayList<>();

    volatile Consumer<FakeSession> onOpen = FakeSession::hello;
    volatile BiConsumer<FakeSession, String> onText = FakeSession::answer;
    volatile Function<String, @Nullable Answer> onUpgrade = path -> null;

    FakeSlack() {
        this(null);
    }

    FakeSlack(@Nullable SslContext tls) {
        this.tls = tls;
        answer("auth.test", "{'ok':true,'team_id':'T1','user_id':'U1','user':'helper','bot_id':'B1'}");
        answer("rtm.connect", connectAnswer());
        server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (FakeSlack.this.tls != null) {
                            channel.pipeline().addLast(FakeSlack.this.tls.newHandler(channel.alloc()));
                        }
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(LONGEST), new Requests());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port() + "/api/");
    }

    /** An answer to {@code rtm.connect}, with {@code URL} for the link's address. */
    static String connectAnswer() {
        return "{'ok':true,'url':'URL','self':{'id':'U1','name':'helper'},'team':{'id':'T1','name':'Acme'}}";
    }

    void answer(String method, String json) {
        on(method, form -> Answer.ok(json));
    }

    void on(String method, Function<String, Answer> script) {
        methods.put(method, script);
    }

    /** Readable JSON: single quotes for double ones. */
    private String written(String json) {
        return json.replace('\'', '"')
                .replace("URL", "ws://127.0.0.1:" + port() + "/ws/" + URL_SECRET + "?ticket=" + URL_SECRET);
    }

    FakeSession session() {
        return sessions.get(sessions.size() - 1);
    }

    long called(String method) {
        return calls.stream().filter(method::equals).count();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Requests extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            if (request.uri().startsWith("/ws/")) {
                upgrade(ctx, request);
                return;
            }
            String method = request.uri().replaceFirst(".*/", "");
            calls.add(method);
            authorizations.add(String.valueOf(request.headers().get("Authorization")));
            Answer unknown = Answer.ok("{'ok':false,'error':'unknown_method'}");
            Function<String, Answer> script = methods.getOrDefault(method, form -> unknown);
            respond(ctx, script.apply(request.content().toString(StandardCharsets.UTF_8)));
        }

        private void upgrade(ChannelHandlerContext ctx, FullHttpRequest request) {
            Answer refusal = onUpgrade.apply(request.uri());
            if (refusal != null) {
                respond(ctx, refusal);
                return;
            }
            FakeSession session =
                    new FakeSession(ctx.channel(), request.headers(), (from, text) -> onText.accept(from, text));
            new WebSocketServerHandshakerFactory("ws://localhost/", null, false, LONGEST)
                    .newHandshaker(request)
                    .handshake(ctx.channel(), request)
                    .addListener(done -> {
                        ctx.pipeline().addLast(session.handler());
                        ctx.pipeline().remove(this);
                        sessions.add(session);
                        onOpen.accept(session);
                    });
        }

        private void respond(ChannelHandlerContext ctx, Answer answer) {
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(answer.status()),
                    Unpooled.copiedBuffer(written(answer.body()), StandardCharsets.UTF_8));
            answer.headers().forEach((name, value) -> response.headers().set(name, value));
            HttpUtil.setContentLength(response, response.content().readableBytes());
            ctx.writeAndFlush(response);
        }
    }
}
