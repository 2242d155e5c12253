package dev.banter.workspace.gate;

import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.util.concurrent.TimeUnit;

/** Puts up the stations that every connection passes first: limits of number, time and size, HTTP, and the gate. */
public final class Guard {

    private final Authorities authorities;
    private final Entrance entrance;
    private final Limits limits;
    private final Bodies bodies = new Bodies();

    public Guard(Authorities authorities, Entrance entrance, Limits limits) {
        this.authorities = authorities;
        this.entrance = entrance;
        this.limits = limits;
    }

    /** False for a connection too many, which is told so and gets no further. */
    public boolean post(ChannelPipeline pipeline, ChannelGroup connections) {
        if (connections.size() > Limits.CONNECTIONS) {
            pipeline.addLast(new HttpServerCodec(), new TooMany());
            return false;
        }
        pipeline.addLast("idle", new ReadTimeoutHandler(limits.idle().toMillis(), TimeUnit.MILLISECONDS));
        pipeline.addLast("deadline", new RequestDeadline(limits.request()));
        pipeline.addLast("http", new HttpServerCodec(decoder()));
        pipeline.addLast("gate", new Gate(authorities, entrance, bodies));
        return true;
    }

    /** What began as a request and is one no more: it may be silent for ever, and hear more than one answer. */
    public static void leave(ChannelPipeline pipeline) {
        pipeline.remove(RequestDeadline.class);
        pipeline.remove(ReadTimeoutHandler.class);
        pipeline.remove(Gate.class);
    }

    private static HttpDecoderConfig decoder() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(Limits.REQUEST_LINE_BYTES)
                .setMaxHeaderSize(Limits.HEADER_BYTES);
    }
}
