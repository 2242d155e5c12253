package dev.banter.slack.socketmode;

import dev.banter.core.message.Inlet;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import dev.banter.slack.Link;
import dev.banter.slack.LinkListener;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.Token;
import dev.banter.slack.intake.Contents;
import dev.banter.slack.invite.Door;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.invite.Who;
import dev.banter.slack.link.Approach;
import dev.banter.slack.link.Backoff;
import dev.banter.slack.link.Closing;
import dev.banter.slack.link.Doubts;
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
import dev.banter.slack.web.WebApi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * One workspace's link over Socket Mode: as many connections as are set, each found again when it is lost, and live as
 * long as one of them is.
 */
public final class SocketModeLink implements Link {

    private static final String NAME = "Socket Mode";

    private final SocketModeSettings settings;
    private final String name;
    private final LoopTimers timers;
    /** Socket Mode itself carries no messages: they leave with the bot's token, whether the link is live or not. */
    private final Outlet outlet;

    private final WebApi app;
    private final Together together;
    private final Doubts doubts;
    private final Intake intake;
    private final List<Lifecycle<SocketLine>> lives;

    /**
     * A link that is not started.
     *
     * @param settings how
     * @param tokens the app's and the bot's
     * @param machinery what all links share
     * @param inlet takes what comes
     * @param listener is told how the link fares
     */
    public SocketModeLink(
            SocketModeSettings settings, Tokens tokens, Machinery machinery, Inlet inlet, LinkListener listener) {
        this.settings = settings;
        this.name = machinery.named(NAME);
        this.timers = machinery.onLoop();
        this.outlet = new Outlet(
                settings.web(), settings.names(), tokens.bot(), machinery.timers(), machinery.chance(), this::doubted);
        this.app = outlet.as(tokens.app());
        this.together = new Together(listener, this::liveAgain, this::endAll);
        Door door = Door.socketMode(app, tokens.app());
        Who who = Who.before(outlet.api(), tokens.bot(), door);
        this.doubts = new Doubts(
                name,
                who,
                new Backoff(settings.reconnect(), machinery.chance()),
                timers,
                settings.waits().believed(),
                together::refused);
        Held held = new Held(timers, settings.waits().ghosts());
        this.intake = intake(held, inlet, listener, tokens);
        Approach<SocketLine> approach = approach(who, door, held);
        this.lives = IntStream.rangeClosed(1, settings.connections())
                .mapToObj(number -> new Lifecycle<>(
                        name + " " + number,
                        approach,
                        settings.reconnect(),
                        timers,
                        machinery.chance(),
                        together.ofOneMore()))
                .toList();
    }

    private Approach<SocketLine> approach(Who who, Door door, Held held) {
        Dialer dialer = new Dialer(timers, settings.times(), settings.longestIn(), Tls.client(null));
        return new Approach<>(
                new Invitations(who, door, settings.web().proxy(), outlet.threads()),
                new Turnstile(timers, settings.pace(), settings.reconnect().unnamed()),
                new SocketLines(dialer, timers, settings.times(), held, intake),
                timers,
                settings.times().hello());
    }

    private Intake intake(Held held, Inlet inlet, LinkListener listener, Tokens tokens) {
        SocketModeSettings.Waits waits = settings.waits();
        Hearing hearing = new Hearing(inlet, outlet.directory(), listener);
        return new Intake(
                name,
                hearing,
                new Gate(inlet, timers),
                new Contents(name, hearing, inlet, timers, tokens.app(), this::revoked),
                new Acks(name, held, waits.answer()),
                new Disconnects(waits, tokens.app()),
                new Ghosts(name, held, timers, waits.ghosts()));
    }

    private void liveAgain() {
        outlet.directory().missedSomething();
        doubts.begin();
    }

    private void doubted() {
        timers.after(Duration.ZERO, doubts::raised);
    }

    private void revoked() {
        timers.after(Duration.ZERO, doubts::revoked);
    }

    @Override
    public void start() {
        timers.loop().execute(() -> lives.forEach(Lifecycle::start));
    }

    @Override
    public LinkStatus status() {
        List<LinkStatus> each = lives.stream().map(Lifecycle::status).toList();
        List<LinkStatus> live = each.stream().filter(LinkStatus::live).toList();
        if (live.isEmpty()) {
            return together.refusal().map(line -> new LinkStatus(false, line)).orElse(each.get(0));
        }
        String where = live.get(0).reason();
        return new LinkStatus(true, where + " on " + live.size() + " of " + each.size() + " connections");
    }

    @Override
    public Directory directory() {
        return outlet.directory();
    }

    @Override
    public Wire wire() {
        return outlet.wire();
    }

    /** Each connection is closed once what came on it is answered: Slack gives what is new to those of others. */
    @Override
    public CompletionStage<Void> refuseNew() {
        return CompletableFuture.runAsync(
                () -> {
                    intake.refuseNew();
                    lives.forEach(Lifecycle::leave);
                },
                timers.loop());
    }

    @Override
    public void close() {
        together.end();
        Closing.of(name, timers.loop(), settings.times().closing(), this::endAll);
        app.close();
        outlet.close();
    }

    private CompletableFuture<Void> endAll() {
        doubts.end();
        return CompletableFuture.allOf(lives.stream().map(Lifecycle::close).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * The two tokens that Socket Mode needs.
     *
     * @param app opens connections ({@code xapp-…})
     * @param bot says who the bot is, and speaks ({@code xoxb-…})
     */
    public record Tokens(Token app, Token bot) {}
}
