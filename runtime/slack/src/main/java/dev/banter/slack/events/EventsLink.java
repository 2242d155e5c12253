package dev.banter.slack.events;

import dev.banter.core.message.Inlet;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import dev.banter.slack.Link;
import dev.banter.slack.LinkListener;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.intake.Contents;
import dev.banter.slack.invite.Who;
import dev.banter.slack.link.Backoff;
import dev.banter.slack.link.Closing;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Together;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.web.Outlet;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One workspace's link over HTTP: live once it is known who the bot is there, for the server listens already. What Slack
 * posts before waits for that.
 */
public final class EventsLink implements Link {

    private static final String NAME = "events over HTTP";

    private final String name;
    private final EventsServer server;
    private final LoopTimers timers;
    private final Outlet outlet;
    private final Mailbox mailbox;
    private final Introduction introduction;

    /**
     * A link that is not started.
     *
     * @param settings how
     * @param keys the app's and the bot's
     * @param server where Slack posts
     * @param machinery what all links share, the server included
     * @param inlet takes what comes
     * @param listener is told how the link fares
     */
    public EventsLink(
            EventsSettings settings,
            Keys keys,
            EventsServer server,
            Machinery machinery,
            Inlet inlet,
            LinkListener listener) {
        this.name = machinery.named(NAME);
        this.server = server;
        this.timers = machinery.onLoop();
        this.outlet = new Outlet(
                settings.web(), settings.names(), keys.bot(), machinery.timers(), machinery.chance(), this::doubted);
        Hearing hearing = new Hearing(inlet, outlet.directory(), listener);
        Contents contents = new Contents(name, hearing, inlet, timers, keys.bot(), this::revoked);
        this.mailbox = new Mailbox(keys.secret(), settings.answer(), hearing, contents, inlet, timers);
        Together together =
                new Together(listener, outlet.directory()::missedSomething, () -> mailbox.close(Answer.TOKEN_REFUSED));
        this.introduction = new Introduction(
                name,
                new Who(outlet.api(), keys.bot(), "each event", false),
                () -> new Backoff(settings.reconnect(), machinery.chance()),
                timers,
                settings.believed(),
                together.ofOneMore(),
                mailbox);
    }

    private void doubted() {
        timers.after(Duration.ZERO, introduction::doubted);
    }

    private void revoked() {
        timers.after(Duration.ZERO, introduction::revoked);
    }

    @Override
    public void start() {
        server.admit(mailbox);
        timers.loop().execute(introduction::begin);
    }

    @Override
    public LinkStatus status() {
        LinkStatus status = introduction.status();
        return status.live() && !server.isOpen()
                ? new LinkStatus(false, "the server for events does not listen any more")
                : status;
    }

    @Override
    public Directory directory() {
        return outlet.directory();
    }

    @Override
    public Wire wire() {
        return outlet.wire();
    }

    @Override
    public CompletionStage<Void> refuseNew() {
        return CompletableFuture.runAsync(() -> mailbox.close(Answer.STOPPING), timers.loop());
    }

    /** The server goes on for the links of others, and refuses what is for this one. */
    @Override
    public void close() {
        Closing.of(name, timers.loop(), Duration.ZERO, this::leave);
        outlet.close();
    }

    private CompletableFuture<Void> leave() {
        mailbox.close(Answer.GIVEN_UP);
        return introduction.end();
    }

    /**
     * What a link over HTTP needs.
     *
     * @param secret the app's: tells what Slack has sent
     * @param bot says who the bot is, and speaks ({@code xoxb-…})
     */
    public record Keys(SigningSecret secret, Token bot) {}
}
