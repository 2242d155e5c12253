package dev.banter.slack.link;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.invite.Invitations;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * The way to a line: an invitation, a dialled connection, and a wait for hello. On the loop's thread only.
 *
 * @param <L> the kind of line
 */
public final class Approach<L extends Line> {

    private final Invitations invitations;
    private final Turnstile turnstile;
    private final Opening<L> lines;
    private final LoopTimers timers;
    private final Duration hello;

    /** Since hello last came: the host may have another address that answers. */
    private int misdialled;

    /**
     * A way that nobody went yet.
     *
     * @param invitations where links are to be had
     * @param turnstile what all tries of the token pass
     * @param lines opens them
     * @param timers of the loop
     * @param hello how long to wait for hello
     */
    public Approach(Invitations invitations, Turnstile turnstile, Opening<L> lines, LoopTimers timers, Duration hello) {
        this.invitations = invitations;
        this.turnstile = turnstile;
        this.lines = lines;
        this.timers = timers;
        this.hello = hello;
    }

    /** Asks for an invitation in its turn; the turn lasts until the connection stands or does not. */
    CompletableFuture<L> go(BiFunction<Opening<L>, Invitation, CompletableFuture<L>> dial) {
        return turnstile.pass(() -> invitations
                .next(misdialled)
                .thenComposeAsync(invitation -> dialled(dial.apply(lines, invitation)), timers.loop()));
    }

    private CompletableFuture<L> dialled(CompletableFuture<L> line) {
        return line.whenComplete((stands, failure) -> {
            if (failure != null) {
                misdialled++;
            }
        });
    }

    void arrived() {
        misdialled = 0;
    }

    LoopTimers timers() {
        return timers;
    }

    Duration hello() {
        return hello;
    }
}
