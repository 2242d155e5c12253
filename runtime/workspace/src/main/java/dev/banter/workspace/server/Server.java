package dev.banter.workspace.server;

import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.webapi.WebApi;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * The listening socket and the one thread behind it. That thread is what keeps the model whole: every request and every
 * frame is handled on it, one after another.
 */
public final class Server implements AutoCloseable {

    private final MultiThreadIoEventLoopGroup loop;
    private final ServerSocketChannel listening;
    private final ChannelGroup connections;
    private final Rtm rtm;

    private Server(MultiThreadIoEventLoopGroup loop, ServerSocketChannel listening, ChannelGroup connections, Rtm rtm) {
        this.loop = loop;
        this.listening = listening;
        this.connections = connections;
        this.rtm = rtm;
    }

    public static Server listen(InetSocketAddress address, Limits limits, WebApi api, Rtm rtm) throws IOException {
        Services services = new Services(api, rtm, PageFiles.load());
        MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("workspace", true), NioIoHandler.newFactory());
        ChannelGroup connections = new DefaultChannelGroup(loop.next());
        ChannelFuture bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline(address.getHostString(), limits, connections, services))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            shutDown(loop);
            throw failure(address, bound.cause());
        }
        return new Server(loop, (ServerSocketChannel) bound.channel(), connections, rtm);
    }

    private static IOException failure(InetSocketAddress address, Throwable cause) {
        String place = Authorities.authority(address.getHostString(), address.getPort());
        if (cause instanceof BindException) {
            BindException taken = new BindException(place + ": " + cause.getMessage());
            taken.initCause(cause);
            return taken;
        }
        return new IOException(place + ": cannot listen there: " + cause, cause);
    }

    public InetSocketAddress address() {
        return listening.localAddress();
    }

    /** Host and port as they stand in an address. */
    public String authority(String host) {
        return Authorities.authority(host, address().getPort());
    }

    /** Sends every client away and stops listening; afterwards nothing of the server is left. A second time is fine. */
    @Override
    public void close() {
        if (loop.isShuttingDown()) {
            return;
        }
        listening.close().awaitUninterruptibly();
        loop.submit(rtm::closeAll).awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        shutDown(loop);
    }

    private static void shutDown(MultiThreadIoEventLoopGroup loop) {
        loop.shutdownGracefully(0, Limits.CLOSE.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
