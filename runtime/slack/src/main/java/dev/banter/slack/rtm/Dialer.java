package dev.banter.slack.rtm;

import dev.banter.core.time.Timers;
import dev.banter.slack.rtm.Setback.Loss;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.NoopAddressResolverGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Turns an invitation into a connection on which frames may go to and fro. On the loop's thread only. */
final class Dialer {

    private final LoopTimers timers;
    private final RtmSettings settings;
    private final SslContext tls;
    private final Intake intake;

    Dialer(LoopTimers timers, RtmSettings settings, SslContext tls, Intake intake) {
        this.timers = timers;
        this.settings = settings;
        this.tls = tls;
        this.intake = intake;
    }

    /**
     * Dials once.
     *
     * @param fate told about hello and loss, once the connection stands
     * @return the connection; fails with a {@link SetbackException}. To cancel it gives the try up
     */
    CompletableFuture<Line> dial(Invitation invitation, Fate fate) {
        Channel channel = new NioSocketChannel();
        Line line = new Line(channel, invitation.identity(), fate, timers, settings);
        ConnectPromise promise = new ConnectPromise();
        new Bootstrap()
                .group(timers.loop())
                .channelFactory(() -> channel)
                .option(ChannelOption.TCP_NODELAY, true)
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .handler(new RtmPipeline(invitation, settings, tls, promise, line, intake))
                .connect(invitation.address())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        promise.fail(connected.cause());
                    }
                });
        return bounded(promise, channel, line);
    }

    private CompletableFuture<Line> bounded(ConnectPromise promise, Channel channel, Line line) {
        Duration patience = settings.times().connect();
        Timers.Timer deadline = timers.after(
                patience, () -> promise.fail(new Loss("no connection within " + patience.toMillis() + " ms")));
        CompletableFuture<Line> dialled = promise.outcome().thenApply(done -> line);
        dialled.whenComplete((ready, failure) -> {
            deadline.cancel();
            if (failure != null) {
                channel.close();
            }
        });
        return dialled;
    }
}
