package dev.banter.slack.rtm;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.ssl.SslContext;

/** The whole way of the bytes, from the socket to the last handler. */
final class RtmPipeline extends ChannelInitializer<Channel> {

    static final String TLS = "tls";
    static final String HEARTBEAT = "heartbeat";
    static final String HTTP = "http";
    static final String UPGRADE_ANSWER = "upgrade-answer";
    static final String WEBSOCKET = "websocket";
    static final String WHOLE_FRAMES = "whole-frames";
    static final String CONNECT = "connect";
    static final String FRAMES = "frames";

    private static final int LONGEST_UPGRADE_ANSWER = 64 * 1024;

    private final Invitation invitation;
    private final RtmSettings settings;
    private final SslContext tls;
    private final ConnectPromise promise;
    private final Line line;
    private final Intake intake;

    RtmPipeline(
            Invitation invitation,
            RtmSettings settings,
            SslContext tls,
            ConnectPromise promise,
            Line line,
            Intake intake) {
        this.invitation = invitation;
        this.settings = settings;
        this.tls = tls;
        this.promise = promise;
        this.line = line;
        this.intake = intake;
    }

    @Override
    protected void initChannel(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (invitation.encrypted()) {
            String host = invitation.url().getHost();
            pipeline.addLast(
                    TLS,
                    tls.newHandler(channel.alloc(), host, invitation.address().getPort()));
        }
        pipeline.addLast(HEARTBEAT, line.heartbeat())
                .addLast(HTTP, new HttpClientCodec())
                .addLast(UPGRADE_ANSWER, new HttpObjectAggregator(LONGEST_UPGRADE_ANSWER))
                .addLast(WEBSOCKET, new WebSocketClientProtocolHandler(webSocket()))
                .addLast(
                        WHOLE_FRAMES,
                        new WebSocketFrameAggregator(settings.sizes().longestIn()))
                .addLast(CONNECT, promise)
                .addLast(FRAMES, new FrameHandler(line, intake));
    }

    /** Close frames come to us, with their reason; the frame's limit is the whole message's. */
    private WebSocketClientProtocolConfig webSocket() {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(invitation.url())
                .allowExtensions(false)
                .generateOriginHeader(false)
                .maxFramePayloadLength(settings.sizes().longestIn())
                .withUTF8Validator(true)
                .handleCloseFrames(false)
                .dropPongFrames(false)
                .handshakeTimeoutMillis(settings.times().connect().toMillis())
                .forceCloseTimeoutMillis(settings.times().closing().toMillis())
                .build();
    }
}
