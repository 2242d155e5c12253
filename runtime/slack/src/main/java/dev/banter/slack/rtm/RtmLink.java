package dev.banter.slack.rtm;

import dev.banter.api.SlackException;
import dev.banter.core.message.Inlet;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import dev.banter.slack.Link;
import dev.banter.slack.LinkListener;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.Token;
import dev.banter.slack.invite.Door;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.link.Approach;
import dev.banter.slack.link.Closing;
import dev.banter.slack.link.Gate;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Lifecycle;
import dev.banter.slack.link.Together;
import dev.banter.slack.link.Turnstile;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.Tls;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.web.WebThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/**
 * One workspace's link over RTM: found, watched, and found again when it is lost. Safe from any thread; never blocks
 * but in {@link #close()}.
 */
public final class RtmLink implements Wire, Link {

    private static final String NAME = "RTM";
    private static final int WEB_THREADS = 2;

    private final RtmSettings settings;
    private final LoopTimers timers;
    private final WebThreads threads = new WebThreads(WEB_THREADS);
    private final WebApi api;
    private final WebDirectory directory;
    private final Lifecycle<RtmLine> lifecycle;
    private final Together together;

    /**
     * A link that is not started.
     *
     * @param settings how
     * @param token the bot's
     * @param machinery what all links share
     * @param inlet takes what comes
     * @param listener is told how the link fares
     */
    public RtmLink(RtmSettings settings, Token token, Machinery machinery, Inlet inlet, LinkListener listener) {
        this.settings = settings;
        this.timers = machinery.onLoop();
        this.api = new WebApi(settings.web(), token, threads, machinery.timers());
        this.directory = new WebDirectory(api, settings.names(), machinery.timers());
        this.together = new Together(listener, directory::missedSomething, () -> {});
        Intake intake =
                new Intake(new Hearing(inlet, directory, listener), new Gate(inlet, timers), new Copies(timers), token);
        Dialer dialer = new Dialer(timers, settings.times(), settings.sizes().longestIn(), Tls.client(null));
        Approach<RtmLine> approach = new Approach<>(
                new Invitations(api, token, Door.rtm(api, settings.method(), token), threads),
                new Turnstile(timers, settings.pace(), settings.reconnect().unnamed()),
                new RtmLines(dialer, timers, settings, intake),
                timers,
                settings.times().hello());
        this.lifecycle =
                new Lifecycle<>(NAME, approach, settings.reconnect(), timers, machinery.chance(), together.ofOneMore());
    }

    @Override
    public void start() {
        timers.loop().execute(lifecycle::start);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public LinkStatus status() {
        return lifecycle.status();
    }

    @Override
    public Wire wire() {
        return this;
    }

    @Override
    public PartLimits limits() {
        return settings.sizes().part();
    }

    @Override
    public boolean live() {
        return together.live();
    }

    @Override
    public void onLive(Runnable listener) {
        together.onLive(listener);
    }

    @Override
    public CompletionStage<String> send(Part part) {
        CompletableFuture<String> result = new CompletableFuture<>();
        try {
            timers.loop().execute(() -> send(part, result));
        } catch (RejectedExecutionException ended) {
            result.completeExceptionally(closed(part));
        }
        return result;
    }

    private void send(Part part, CompletableFuture<String> result) {
        RtmLine line = lifecycle.line().orElse(null);
        if (line != null) {
            line.send(part, result);
        } else if (lifecycle.isClosed()) {
            result.completeExceptionally(closed(part));
        } else {
            result.completeExceptionally(new NotSentException("there is no link just now", Duration.ZERO));
        }
    }

    private static SlackException closed(Part part) {
        return new SlackException(
                SlackException.Kind.CLOSED,
                "",
                "the message to " + part.channel().id() + " was not sent: the link is closed for good");
    }

    @Override
    public void close() {
        together.end();
        Closing.of(NAME, timers.loop(), settings.times().closing(), lifecycle::close);
        api.close();
        threads.close();
    }
}
