package dev.banter.benchmarks.harness;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What connects a bot with a workspace: it passes on what comes, connection by connection, until it is cut. */
final class Cable implements AutoCloseable {

    private final MultiThreadIoEventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("cable", true), NioIoHandler.newFactory());
    private final Set<Strand> strands = new HashSet<>();
    private final InetSocketAddress there;

    /**
     * @param here where the bot connects to
     * @param there where the workspace listens
     * @throws IOException when it cannot be listened there
     */
    Cable(InetSocketAddress here, InetSocketAddress there) throws IOException {
        this.there = there;
        ChannelFuture bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel near) {
                        plug(near);
                    }
                })
                .bind(here)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("a cable cannot begin at " + here, bound.cause());
        }
    }

    /** On the one thread of both ends. */
    private void plug(Channel near) {
        new Bootstrap()
                .group(near.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(there)
                .addListener((ChannelFuture connected) -> {
                    if (connected.isSuccess()) {
                        join(near, connected.channel());
                    } else {
                        near.close();
                    }
                });
    }

    private void join(Channel near, Channel far) {
        Strand strand = new Strand(near, far);
        strands.add(strand);
        far.closeFuture().addListener(closed -> strands.remove(strand));
        near.config().setAutoRead(true);
        far.config().setAutoRead(true);
    }

    /** Resets all connections; how many there were through which something went. */
    int cut() {
        return ask(() -> {
            List<Strand> all = List.copyOf(strands);
            all.forEach(Strand::cut);
            return hearing(all);
        });
    }

    /** Lets nothing through by the connections that there are, and tells nobody; how many it were. */
    int deafen() {
        return ask(() -> {
            int before = hearing(List.copyOf(strands));
            strands.forEach(Strand::deafen);
            return before;
        });
    }

    private static int hearing(List<Strand> some) {
        return (int) some.stream().filter(strand -> !strand.isDeaf()).count();
    }

    private <T> T ask(Callable<T> work) {
        return loop.submit(work).syncUninterruptibly().getNow();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
