package dev.banter.workspace.server;

import dev.banter.workspace.gate.Authorities;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.ServerSocketChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sockets that listen: the one that was asked for, and, where that one is for others than this machine, one for
 * this machine's own programs, so that what they say does not go by the network's address.
 */
record Listening(ServerSocketChannel asked, ServerSocketChannel local) {

    static Listening open(ServerBootstrap bootstrap, InetSocketAddress address) throws IOException {
        ServerSocketChannel asked = bind(bootstrap, address);
        InetAddress bound = asked.localAddress().getAddress();
        if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
            return new Listening(asked, asked);
        }
        try {
            return new Listening(asked, bind(bootstrap, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        } catch (IOException failure) {
            asked.close().awaitUninterruptibly();
            throw failure;
        }
    }

    private static ServerSocketChannel bind(ServerBootstrap bootstrap, InetSocketAddress address) throws IOException {
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw failure(address, bound.cause());
        }
        return (ServerSocketChannel) bound.channel();
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

    /** How this machine's own programs reach it. */
    InetSocketAddress fromHere() {
        InetSocketAddress address = local.localAddress();
        return address.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                : address;
    }

    void close() {
        List<ChannelFuture> closing =
                Stream.of(asked, local).distinct().map(Channel::close).toList();
        closing.forEach(ChannelFuture::awaitUninterruptibly);
    }
}
