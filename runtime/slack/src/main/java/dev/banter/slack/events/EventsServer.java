package dev.banter.slack.events;

import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.socket.Machinery;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack posts events, commands, and what people do with elements, for all workspaces that are linked over HTTP. It
 * speaks plain HTTP: what stands between it and Slack ends TLS. Safe from any thread.
 */
public final class EventsServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventsServer.class);

    private static final int LONGEST_LINE = 4 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final long CLOSING_MILLIS = 1_000;

    private final Channel socket;
    private final LoopTimers timers;
    private final Crowd crowd;
    private final Mailboxes mailboxes;

    private EventsServer(Channel socket, LoopTimers timers, Crowd crowd, Mailboxes mailboxes) {
        this.socket = socket;
        this.timers = timers;
        this.crowd = crowd;
        this.mailboxes = mailboxes;
    }

    /**
     * Listens.
     *
     * @param address where; port 0 is any that is free
     * @param settings what it takes
     * @param machinery what all links share
     * @param clock what requests are dated by
     * @return a server that refuses all as long as there is no link
     * @throws IOException when that address cannot be listened on; a {@link BindException} when its port is taken
     */
    public static EventsServer listen(
            InetSocketAddress address, ServerSettings settings, Machinery machinery, InstantSource clock)
            throws IOException {
        if (address.isUnresolved()) {
            throw new UnknownHostException(address.getHostString() + " is not known to this machine's resolver");
        }
        LoopTimers timers = machinery.onLoop();
        Crowd crowd = new Crowd(settings.connections(), settings.unfinished());
        Mailboxes mailboxes = new Mailboxes();
        Desk desk = new Desk(settings, clock, new Refusals(timers), mailboxes);
        ChannelFuture bound = new ServerBootstrap()
                .group(timers.loop())
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(codec(), new RequestReader(desk, crowd, settings, timers));
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw failure(address, bound.cause());
        }
        return new EventsServer(bound.channel(), timers, crowd, mailboxes);
    }

    /** Reads requests within bounds. */
    static HttpServerCodec codec() {
        return new HttpServerCodec(
                new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_HEADERS));
    }

    private static IOException failure(InetSocketAddress address, Throwable cause) {
        String line = address.getHostString() + ":" + address.getPort() + ": " + cause.getMessage();
        IOException failure = cause instanceof BindException ? new BindException(line) : new IOException(line);
        failure.initCause(cause);
        return failure;
    }

    /**
     * Where it listens.
     *
     * @return with the real port
     */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.localAddress();
    }

    boolean isOpen() {
        return socket.isOpen();
    }

    /** From now on what is signed with the secret of this one is taken. */
    void admit(Mailbox mailbox) {
        mailboxes.add(mailbox);
    }

    /** Listens no more, and closes every connection. */
    @Override
    public void close() {
        socket.close().awaitUninterruptibly(CLOSING_MILLIS);
        try {
            timers.loop().submit(crowd::sendAllAway).awaitUninterruptibly(CLOSING_MILLIS);
        } catch (RejectedExecutionException ended) {
            log.debug("the loop was closed before the server was, and with it all connections");
        }
    }
}
