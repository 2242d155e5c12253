package dev.banter.slack.socket;

import dev.banter.core.async.HostThreads;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;

/** The one thread that all links share. */
public final class NettyLoop implements AutoCloseable {

    private static final long CLOSING_SECONDS = 2;

    private final MultiThreadIoEventLoopGroup group;
    private final EventLoop loop;

    /** Starts the thread, so that it never inherits anything of whoever causes the first work. */
    public NettyLoop() {
        group = new MultiThreadIoEventLoopGroup(1, HostThreads.named("slack-link"), NioIoHandler.newFactory());
        loop = group.next();
        loop.submit(() -> {}).syncUninterruptibly();
    }

    EventLoop loop() {
        return loop;
    }

    /** Ends the thread, and every link that is still on it. */
    @Override
    public void close() {
        group.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
