package dev.banter.workspace.server;

import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.app.reply.ResponseUrls;
import dev.banter.workspace.fault.Faults;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.gate.Authorities;
import dev.banter.workspace.gate.Entrance;
import dev.banter.workspace.gate.Guard;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.script.Script;
import dev.banter.workspace.server.api.ApiCalls;
import dev.banter.workspace.server.api.FaultyCalls;
import dev.banter.workspace.server.api.FileCalls;
import dev.banter.workspace.server.api.ResponseCalls;
import dev.banter.workspace.server.http.PageFiles;
import dev.banter.workspace.watch.Watching;
import dev.banter.workspace.webapi.WebApi;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The listening socket and the one thread behind it. That thread is what keeps the model whole: every request and every
 * frame is handled on it, one after another.
 */
public final class Server implements AutoCloseable {

    private final MultiThreadIoEventLoopGroup loop;
    private final Listening listening;
    private final ChannelGroup connections;
    private final Services services;
    private final Faults faults;

    private Server(
            MultiThreadIoEventLoopGroup loop,
            Listening listening,
            ChannelGroup connections,
            Services services,
            Faults faults) {
        this.loop = loop;
        this.listening = listening;
        this.connections = connections;
        this.services = services;
        this.faults = faults;
    }

    /** The one thread, before there is a server on it. It is idle until something is to be done. */
    public static MultiThreadIoEventLoopGroup loop() {
        return new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("workspace", true), NioIoHandler.newFactory());
    }

    /**
     * Listens.
     *
     * @param loop is ended when it cannot, and else with the server
     * @throws IOException when that address cannot be listened on, which the message names
     */
    public static Server listen(
            MultiThreadIoEventLoopGroup loop,
            InetSocketAddress address,
            Entrance entrance,
            Limits limits,
            WebApi api,
            ResponseUrls urls,
            Files files,
            Rtm rtm,
            SocketMode links,
            Faults faults,
            Watching watching)
            throws IOException {
        FaultyCalls calls = new FaultyCalls(new ApiCalls(api, entrance.path(), watching.recorder()), faults);
        Services services = new Services(
                calls,
                new ResponseCalls(urls),
                new FileCalls(files),
                rtm,
                links,
                watching,
                new PageFiles(),
                entrance.path());
        Guard guard = new Guard(new Authorities(address.getHostString()), entrance, limits);
        ChannelGroup connections = new DefaultChannelGroup(loop.next());
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline(guard, connections, services));
        try {
            return new Server(loop, Listening.open(bootstrap, address), connections, services, faults);
        } catch (IOException failure) {
            shutDown(loop);
            throw failure;
        }
    }

    /** Has something done again and again on the thread that the model is touched on, until the server is closed. */
    public void repeat(Runnable work, Duration pause) {
        long millis = pause.toMillis();
        loop.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The address that was asked for, with its real port. */
    public InetSocketAddress address() {
        return listening.asked().localAddress();
    }

    /** The address by which programs on this machine reach it. */
    public InetSocketAddress addressFromHere() {
        return listening.fromHere();
    }

    /** The one thread: whoever wants to touch the model has it done there. */
    public EventExecutor thread() {
        return loop.next();
    }

    /** What it is to do wrong. */
    public Script script() {
        return new Script(
                thread(), faults, services.rtm().links(), services.links().control());
    }

    /** Sends every client away and stops listening; afterwards nothing of the server is left. A second time is fine. */
    @Override
    public void close() {
        if (loop.isShuttingDown()) {
            return;
        }
        listening.close();
        loop.submit(this::sendAway).awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        shutDown(loop);
    }

    private void sendAway() {
        faults.conclude();
        services.rtm().closeAll();
        services.links().closeAll();
    }

    private static void shutDown(MultiThreadIoEventLoopGroup loop) {
        loop.shutdownGracefully(0, Limits.CLOSE.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
