package dev.banter.slack.rtm;

import dev.banter.core.message.Identity;
import dev.banter.slack.invite.Invitation;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.rtm.LinkState.Closed;
import dev.banter.slack.rtm.LinkState.Connecting;
import dev.banter.slack.rtm.LinkState.Disconnected;
import dev.banter.slack.rtm.LinkState.Live;
import dev.banter.slack.rtm.LinkState.Waiting;
import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.socket.LoopTimers;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the link, and gets it back: at any time there is one connection, or one try, or one wait, or the end. What an
 * earlier try still has to tell is known by its generation and ignored. On the loop's thread only, but for the state,
 * which anybody may read.
 */
final class Lifecycle {

    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private final Invitations invitations;
    private final Lines lines;
    private final LoopTimers timers;
    private final RandomGenerator chance;
    private final RtmSettings settings;
    private final Turns turns;

    private volatile LinkState state = new Disconnected();
    private int generation;

    /** Since the link was last stable. */
    private int losses;

    /** Since hello last came: the host may have another address that answers. */
    private int misdialled;

    Lifecycle(
            Invitations invitations,
            Lines lines,
            LoopTimers timers,
            RandomGenerator chance,
            RtmSettings settings,
            Turns turns) {
        this.invitations = invitations;
        this.lines = lines;
        this.timers = timers;
        this.chance = chance;
        this.settings = settings;
        this.turns = turns;
    }

    /** What the link's turns mean to others. Called after the state has changed. */
    interface Turns {

        void live(Identity self);

        void down(String reason);

        void refused(String line);
    }

    LinkState state() {
        return state;
    }

    void start() {
        if (state instanceof Disconnected) {
            connect();
        }
    }

    private void connect() {
        int mine = ++generation;
        state = new Connecting(mine, new CompletableFuture<>());
        log.debug("RTM: asking Slack for a link, try {}", mine);
        invitations
                .next(misdialled)
                .whenCompleteAsync(
                        (invitation, failure) -> {
                            if (!isConnecting(mine)) {
                                return;
                            }
                            if (failure == null) {
                                dial(mine, invitation);
                            } else {
                                setBack(Setback.of(failure));
                            }
                        },
                        timers.loop());
    }

    private void dial(int mine, Invitation invitation) {
        log.debug("RTM: dialling {}", invitation.url().getHost());
        CompletableFuture<Line> dialled = lines.open(invitation, fate(mine));
        state = new Connecting(mine, dialled);
        dialled.whenComplete((line, failure) -> {
            if (!isConnecting(mine)) {
                return;
            }
            if (failure == null) {
                awaitHello(mine);
            } else {
                misdialled++;
                setBack(Setback.of(failure));
            }
        });
    }

    private void awaitHello(int mine) {
        Duration patience = settings.times().hello();
        timers.after(patience, () -> {
            if (isConnecting(mine)) {
                setBack(new Loss("no hello came within " + patience.toMillis() + " ms"));
            }
        });
    }

    private Fate fate(int mine) {
        return new Fate() {
            @Override
            public void hello() {
                if (state instanceof Connecting now
                        && now.generation() == mine
                        && now.dialled().isDone()) {
                    live(mine, now.dialled().join());
                }
            }

            @Override
            public void lost(Loss loss) {
                if (isConnecting(mine) || (state instanceof Live now && now.generation() == mine)) {
                    setBack(loss);
                }
            }
        };
    }

    private boolean isConnecting(int mine) {
        return state instanceof Connecting now && now.generation() == mine;
    }

    private void live(int mine, Line line) {
        state = new Live(mine, line, timers.nanos());
        misdialled = 0;
        line.keepAlive();
        Identity self = line.identity();
        log.info(
                "RTM: live in {} as {} ({})",
                self.workspace().id(),
                self.name(),
                self.self().id());
        turns.live(self);
    }

    private void setBack(Setback setback) {
        LinkState before = state;
        if (setback instanceof Refusal refusal) {
            state = new Closed(refusal.line());
            letGo(before);
            turns.refused(refusal.line());
        } else if (setback instanceof Loss loss) {
            Duration pause = pause(before, loss);
            state = new Waiting(loss.reason(), pause, timers.after(pause, this::tryAgain));
            letGo(before);
            log.warn("RTM: no link: {}; the next try is {}", loss.reason(), LinkState.inWords(pause));
            turns.down(loss.reason());
        }
    }

    private Duration pause(LinkState before, Loss loss) {
        ReconnectPolicy policy = settings.reconnect();
        if (before instanceof Live live
                && timers.nanos() - live.since() >= policy.stable().toNanos()) {
            losses = 0;
        }
        Duration ours = policy.delay(losses++, chance);
        Duration asked = loss.slower() ? Objects.requireNonNullElse(loss.pause(), policy.unnamed()) : Duration.ZERO;
        return asked.compareTo(ours) > 0 ? asked : ours;
    }

    private void tryAgain() {
        if (state instanceof Waiting) {
            connect();
        }
    }

    /** Ends whatever the state held. */
    private static void letGo(LinkState before) {
        if (before instanceof Waiting waiting) {
            waiting.timer().cancel();
        } else if (before instanceof Live live) {
            live.line().hangUp(WebSocketCloseStatus.NORMAL_CLOSURE);
        } else if (before instanceof Connecting connecting) {
            connecting.dialled().cancel(false);
            connecting.dialled().thenAccept(line -> line.hangUp(WebSocketCloseStatus.NORMAL_CLOSURE));
        }
    }

    /**
     * Ends for good.
     *
     * @return completes when the socket is closed
     */
    CompletableFuture<Void> close() {
        LinkState before = state;
        CompletableFuture<Void> closed = new CompletableFuture<>();
        if (!(before instanceof Closed)) {
            state = new Closed("the bot is stopping");
            letGo(before);
            log.info("RTM: closed");
        }
        if (before instanceof Live live) {
            live.line().channel().closeFuture().addListener(done -> closed.complete(null));
        } else {
            closed.complete(null);
        }
        return closed;
    }
}
