package dev.banter.benchmarks.harness;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.util.ReferenceCountUtil;

/** One connection of a cable, with an end near the bot and one near the workspace. On the cable's thread only. */
final class Strand {

    private final Channel near;
    private final Channel far;
    private boolean deaf;

    Strand(Channel near, Channel far) {
        this.near = near;
        this.far = far;
        near.pipeline().addLast(new Passing(far));
        far.pipeline().addLast(new Passing(near));
    }

    boolean isDeaf() {
        return deaf;
    }

    /** Nothing goes any more, and nobody is told. Once the bot has hung up, the workspace is rid of its end too. */
    void deafen() {
        deaf = true;
    }

    /** Both ends are reset. */
    void cut() {
        reset(near);
        reset(far);
    }

    private static void reset(Channel end) {
        if (end.isActive()) {
            end.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        end.close();
    }

    private final class Passing extends ChannelInboundHandlerAdapter {

        private final Channel other;

        Passing(Channel other) {
            this.other = other;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (deaf) {
                ReferenceCountUtil.release(bytes);
            } else {
                other.writeAndFlush(bytes);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (!deaf || other.equals(far)) {
                other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable reset) {
            context.close();
        }
    }
}
