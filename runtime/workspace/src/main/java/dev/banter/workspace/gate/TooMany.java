package dev.banter.workspace.gate;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/** What meets a connection too many: it is told so. What it sends is thrown away, or the answer would be lost. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that breaks is what is wanted
final class TooMany extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.writeAndFlush(Refusal.TOO_MANY.response());
        context.executor().schedule(() -> context.close(), Limits.CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        ReferenceCountUtil.release(part);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
