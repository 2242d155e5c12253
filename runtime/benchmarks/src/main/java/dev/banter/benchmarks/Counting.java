package dev.banter.benchmarks;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/** Counts one connection's frames. */
final class Counting extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private final Tally tally;

    Counting(Tally tally) {
        this.tally = tally;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        tally.count();
    }
}
