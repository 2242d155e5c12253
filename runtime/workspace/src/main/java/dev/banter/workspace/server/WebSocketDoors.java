package dev.banter.workspace.server;

import dev.banter.workspace.app.link.LinkSession;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.line.Outlet;
import dev.banter.workspace.rtm.RtmSession;
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
import java.util.List;
import java.util.Optional;

/** Puts behind HTTP what a WebSocket needs, once a request asks for the path of one: RTM's, Socket Mode's, or the page's own. */
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
                open(context, Paths.RTM, Limits.RTM_FRAME_BYTES, new SessionFrames(this::rtm));
            } else if (path.equals(Paths.LINK)) {
                open(context, Paths.LINK, Limits.LINK_FRAME_BYTES, new SessionFrames(this::link));
            } else if (path.equals(Paths.WATCH)) {
                open(context, Paths.WATCH, Limits.RTM_FRAME_BYTES, new WatchFrames(services.watching()));
            }
        }
        context.fireChannelRead(message);
    }

    /** Some clients put the arguments of {@code rtm.connect} into the address as well, or only there. */
    private Optional<RtmSession> rtm(QueryStringDecoder target, Outlet outlet) {
        String path = target.rawPath();
        boolean batches = has(target, "batch_presence_aware");
        return services.rtm().open(path.substring(path.lastIndexOf('/') + 1), batches, outlet);
    }

    private Optional<LinkSession> link(QueryStringDecoder target, Outlet outlet) {
        String ticket = target.parameters().getOrDefault("ticket", List.of("")).get(0);
        return services.links().open(ticket, has(target, "debug_reconnects"), outlet);
    }

    private static boolean has(QueryStringDecoder target, String flag) {
        List<String> values = target.parameters().getOrDefault(flag, List.of());
        return values.contains("1") || values.contains("true");
    }

    private void open(ChannelHandlerContext context, String path, int longest, ChannelHandler frames) {
        ChannelPipeline pipeline = context.pipeline();
        String name = context.name();
        pipeline.addAfter(name, "frames", frames);
        pipeline.addAfter(name, "aggregate-frames", new WebSocketFrameAggregator(longest));
        pipeline.addAfter(name, "websocket", new WebSocketServerProtocolHandler(config(path, longest)));
        pipeline.remove(this);
    }

    private static WebSocketServerProtocolConfig config(String path, int longest) {
        return WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(path)
                .checkStartsWith(true)
                .maxFramePayloadLength(longest)
                .forceCloseTimeoutMillis(Limits.CLOSE.toMillis())
                .build();
    }
}
