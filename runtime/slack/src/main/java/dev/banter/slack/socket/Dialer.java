package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import dev.banter.slack.invite.Invitation;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.NoopAddressResolverGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Turns an invitation into a connection on which frames may go to and fro. On the loop's thread only. */
public final class Dialer {

    private final LoopTimers timers;
    private final LinkTimes times;
    private final SocketPipeline pipeline;

    /**
     * A dialer.
     *
     * @param timers of the loop that the connections are on
     * @param times what a connection waits for
     * @param longestIn bytes of a frame, and of a message of several frames, from the server
     * @param tls for addresses that are encrypted
     */
    public Dialer(LoopTimers timers, LinkTimes times, int longestIn, SslContext tls) {
        this.timers = timers;
        this.times = times;
        this.pipeline = new SocketPipeline(times, longestIn, tls);
    }

    /**
     * Dials once.
     *
     * @param invitation where to
     * @param ours makes our end of the connection, before its first byte
     * @param <L> the owner's type of a connection
     * @return the connection; fails with a {@link SetbackException}. To cancel it gives the try up
     */
    public <L> CompletableFuture<L> dial(Invitation invitation, Function<Channel, End<L>> ours) {
        Channel channel = new NioSocketChannel();
        End<L> end = ours.apply(channel);
        ConnectPromise promise = new ConnectPromise();
        new Bootstrap()
                .group(timers.loop())
                .channelFactory(() -> channel)
                .option(ChannelOption.TCP_NODELAY, true)
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel opened) {
                        pipeline.lay(opened, invitation, promise, end);
                    }
                })
                .connect(invitation.address())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        promise.fail(connected.cause());
                    }
                });
        return bounded(promise, channel, end.line());
    }

    private <L> CompletableFuture<L> bounded(ConnectPromise promise, Channel channel, L line) {
        Duration patience = times.connect();
        Timers.Timer deadline = timers.after(
                patience, () -> promise.fail(new Loss("no connection within " + patience.toMillis() + " ms")));
        CompletableFuture<L> dialled = promise.outcome().thenApply(done -> line);
        dialled.whenComplete((ready, failure) -> {
            deadline.cancel();
            if (failure != null) {
                channel.close();
            }
        });
        return dialled;
    }
}
