package dev.banter.slack.socket;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.invite.Relay;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.ssl.SslContext;

/** The whole way of the bytes, from the socket to the last handler. */
final class SocketPipeline {

    static final String PROXY = "proxy";
    static final String TLS = "tls";
    static final String HEARTBEAT = "heartbeat";
    static final String HTTP = "http";
    static final String UPGRADE_ANSWER = "upgrade-answer";
    static final String WEBSOCKET = "websocket";
    static final String WHOLE_FRAMES = "whole-frames";
    static final String CONNECT = "connect";
    static final String FRAMES = "frames";

    private static final int LONGEST_UPGRADE_ANSWER = 64 * 1024;

    private final LinkTimes times;
    private final int longestIn;
    private final SslContext tls;

    SocketPipeline(LinkTimes times, int longestIn, SslContext tls) {
        this.times = times;
        this.longestIn = longestIn;
        this.tls = tls;
    }

    void lay(Channel channel, Invitation invitation, ConnectPromise promise, End<?> end) {
        ChannelPipeline pipeline = channel.pipeline();
        Relay relay = invitation.relay();
        if (relay != null) {
            pipeline.addLast(PROXY, tunnel(relay));
        }
        if (invitation.encrypted()) {
            String host = invitation.url().getHost();
            pipeline.addLast(
                    TLS,
                    tls.newHandler(channel.alloc(), host, invitation.address().getPort()));
        }
        pipeline.addLast(HEARTBEAT, end.heartbeat())
                .addLast(HTTP, new HttpClientCodec())
                .addLast(UPGRADE_ANSWER, new HttpObjectAggregator(LONGEST_UPGRADE_ANSWER))
                .addLast(WEBSOCKET, new WebSocketClientProtocolHandler(webSocket(invitation)))
                .addLast(WHOLE_FRAMES, new WebSocketFrameAggregator(longestIn))
                .addLast(CONNECT, promise)
                .addLast(FRAMES, end.frames());
    }

    /** The tunnel is to be there as soon as a connection would. */
    private HttpProxyHandler tunnel(Relay relay) {
        HttpProxyHandler tunnel = relay.user() == null || relay.password() == null
                ? new HttpProxyHandler(relay.address())
                : new HttpProxyHandler(relay.address(), relay.user(), relay.password());
        tunnel.setConnectTimeoutMillis(times.connect().toMillis());
        return tunnel;
    }

    /** Close frames come to us, with their reason; the frame's limit is the whole message's. */
    private WebSocketClientProtocolConfig webSocket(Invitation invitation) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(invitation.url())
                .allowExtensions(false)
                .generateOriginHeader(false)
                .maxFramePayloadLength(longestIn)
                .withUTF8Validator(true)
                .handleCloseFrames(false)
                .dropPongFrames(false)
                .handshakeTimeoutMillis(times.connect().toMillis())
                .forceCloseTimeoutMillis(times.closing().toMillis())
                .build();
    }
}
