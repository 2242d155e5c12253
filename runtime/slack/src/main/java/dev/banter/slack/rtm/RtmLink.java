package dev.banter.slack.rtm;

import dev.banter.api.SlackException;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import dev.banter.slack.LinkListener;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.Token;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.Tls;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.web.WebThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workspace's link over RTM: found, watched, and found again when it is lost. Safe from any thread; never blocks
 * but in {@link #close()}.
 */
public final class RtmLink implements Wire, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RtmLink.class);

    private static final int WEB_THREADS = 2;
    private static final Duration BESIDES_CLOSING = Duration.ofMillis(200);

    private final RtmSettings settings;
    private final LoopTimers timers;
    private final WebThreads threads = new WebThreads(WEB_THREADS);
    private final WebApi api;
    private final WebDirectory directory;
    private final Lifecycle lifecycle;
    private final List<Runnable> whenLive = new CopyOnWriteArrayList<>();

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
        Intake intake = new Intake(inlet, directory, listener, new Gate(inlet, timers), token);
        Dialer dialer = new Dialer(timers, settings.times(), settings.sizes().longestIn(), Tls.client(null));
        this.lifecycle = new Lifecycle(
                new Invitations(api, settings.method(), token, threads),
                new Lines(dialer, timers, settings, intake),
                timers,
                machinery.chance(),
                settings,
                turns(listener));
    }

    private Lifecycle.Turns turns(LinkListener listener) {
        return new Lifecycle.Turns() {
            @Override
            public void live(Identity self) {
                directory.missedSomething();
                Shield.run("the listener", () -> listener.live(self));
                whenLive.forEach(waiting -> Shield.run("the outbox", waiting));
            }

            @Override
            public void down(String reason) {
                Shield.run("the listener", () -> listener.down(reason));
            }

            @Override
            public void refused(String line) {
                Shield.run("the listener", () -> listener.refused(line));
            }
        };
    }

    /** Begins to seek a link, and does not stop until it is closed or refused. */
    public void start() {
        timers.loop().execute(lifecycle::start);
    }

    /**
     * The workspace's names.
     *
     * @return the same at every call
     */
    public Directory directory() {
        return directory;
    }

    /**
     * How the link is just now.
     *
     * @return live or not, and why
     */
    public LinkStatus status() {
        return lifecycle.state().status();
    }

    @Override
    public PartLimits limits() {
        return settings.sizes().part();
    }

    @Override
    public boolean live() {
        return lifecycle.state() instanceof LinkState.Live;
    }

    @Override
    public void onLive(Runnable listener) {
        whenLive.add(listener);
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
        LinkState state = lifecycle.state();
        if (state instanceof LinkState.Live live) {
            live.line().send(part, result);
        } else if (state instanceof LinkState.Closed) {
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

    /** Takes leave of Slack with a Close frame, and waits about a second at the most for the answer. */
    @Override
    public void close() {
        try {
            CompletableFuture.supplyAsync(lifecycle::close, timers.loop())
                    .thenCompose(closed -> closed)
                    .get(settings.times().closing().plus(BESIDES_CLOSING).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException silent) {
            log.info("RTM: Slack did not answer the Close frame; the link is closed all the same");
        } catch (ExecutionException | RejectedExecutionException failed) {
            log.warn("RTM: the link could not be closed in order", failed);
        }
        api.close();
        threads.close();
    }
}
