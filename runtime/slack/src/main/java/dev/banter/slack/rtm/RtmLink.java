package dev.banter.slack.rtm;

import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.core.message.Inlet;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import dev.banter.slack.Link;
import dev.banter.slack.LinkListener;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.Token;
import dev.banter.slack.invite.Door;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.invite.Who;
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
import dev.banter.slack.web.Outlet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/**
 * One workspace's link over RTM: found, watched, and found again when it is lost. Safe from any thread; never blocks
 * but in {@link #close()}.
 */
public final class RtmLink implements Wire, Link {

    private static final String NAME = "RTM";

    private final RtmSettings settings;
    private final String name;
    private final LoopTimers timers;
    private final Outlet outlet;
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
        this.name = machinery.named(NAME);
        this.timers = machinery.onLoop();
        this.outlet =
                new Outlet(settings.web(), settings.names(), token, machinery.timers(), machinery.chance(), () -> {});
        this.together = new Together(listener, outlet.directory()::missedSomething, () -> {});
        Intake intake = new Intake(
                new Hearing(inlet, outlet.directory(), listener), new Gate(inlet, timers), new Copies(timers), token);
        Dialer dialer = new Dialer(timers, settings.times(), settings.sizes().longestIn(), Tls.client(null));
        Door door = Door.rtm(outlet.api(), settings.method(), token);
        Approach<RtmLine> approach = new Approach<>(
                new Invitations(
                        Who.before(outlet.api(), token, door),
                        door,
                        settings.web().proxy(),
                        outlet.threads()),
                new Turnstile(timers, settings.pace(), settings.reconnect().unnamed()),
                new RtmLines(dialer, timers, settings, intake),
                timers,
                settings.times().hello());
        this.lifecycle =
                new Lifecycle<>(name, approach, settings.reconnect(), timers, machinery.chance(), together.ofOneMore());
    }

    @Override
    public void start() {
        timers.loop().execute(lifecycle::start);
    }

    @Override
    public Directory directory() {
        return outlet.directory();
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

    /** RTM tells what is said, not what is pressed. */
    @Override
    public boolean interactive() {
        return false;
    }

    /** Text without trimmings, and the sign that somebody types: RTM has nothing else. */
    @Override
    public boolean frames(Act act) {
        return act instanceof Act.Message message
                ? message.trimmings().isEmpty()
                : act instanceof Act.Typing typing && (typing.status().isEmpty() || typing.thread() == null);
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        return outlet.wire().call(method, arguments);
    }

    @Override
    public CompletionStage<String> send(Act act) {
        if (!frames(act)) {
            return outlet.wire().send(act);
        }
        CompletableFuture<String> result = new CompletableFuture<>();
        try {
            timers.loop().execute(() -> send(act, result));
        } catch (RejectedExecutionException ended) {
            result.completeExceptionally(closed(act));
        }
        return result;
    }

    private void send(Act act, CompletableFuture<String> result) {
        RtmLine line = lifecycle.line().orElse(null);
        if (line != null && act instanceof Act.Message message) {
            line.send(message.part(), result);
        } else if (line != null) {
            line.typing(act.channel());
            result.complete("");
        } else if (lifecycle.isClosed()) {
            result.completeExceptionally(closed(act));
        } else {
            result.completeExceptionally(new NotSentException("there is no link just now", Duration.ZERO));
        }
    }

    private static SlackException closed(Act act) {
        return new SlackException(
                SlackException.Kind.CLOSED,
                "",
                "the message to " + act.channel().id() + " was not sent: the link is closed for good");
    }

    /** RTM knows of no refusal: nothing that comes by it is acknowledged, and nothing of it comes again. */
    @Override
    public CompletionStage<Void> refuseNew() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        together.end();
        Closing.of(name, timers.loop(), settings.times().closing(), lifecycle::close);
        outlet.close();
    }
}
