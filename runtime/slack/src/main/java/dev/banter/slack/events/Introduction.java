package dev.banter.slack.events;

import dev.banter.core.message.Identity;
import dev.banter.core.time.Timers;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.invite.Identities;
import dev.banter.slack.invite.Who;
import dev.banter.slack.link.Backoff;
import dev.banter.slack.link.Turns;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack who the bot is, until that is known, refused, or of no interest any more. On the loop's thread only, but for
 * its status.
 */
final class Introduction {

    private static final Logger log = LoggerFactory.getLogger(Introduction.class);

    private final String name;
    private final Who who;
    private final Backoff backoff;
    private final LoopTimers timers;
    private final Turns turns;
    private final Mailbox mailbox;
    private volatile LinkStatus status = new LinkStatus(false, "not started yet");
    private Timers.Timer next = () -> {};
    private boolean over;

    Introduction(String name, Who who, Backoff backoff, LoopTimers timers, Turns turns, Mailbox mailbox) {
        this.name = name;
        this.who = who;
        this.backoff = backoff;
        this.timers = timers;
        this.turns = turns;
        this.mailbox = mailbox;
    }

    LinkStatus status() {
        return status;
    }

    void begin() {
        if (!over) {
            status = new LinkStatus(false, "asking Slack who the bot is");
            who.ask().whenCompleteAsync(this::answered, timers.loop());
        }
    }

    private void answered(Answer.@Nullable AuthTest auth, @Nullable Throwable failure) {
        if (over) {
            return;
        }
        if (auth != null) {
            known(Identities.of(auth), auth.teamId());
        } else if (failure != null) {
            setBack(Setback.of(failure));
        }
    }

    private void known(Identity self, @Nullable String team) {
        over = true;
        status = new LinkStatus(true, "live in " + self.workspace().id());
        log.info(
                "{}: live in {} as {} ({})",
                name,
                self.workspace().id(),
                self.name(),
                self.self().id());
        // First whoever speaks to Slack, then what has waited for it.
        turns.live(self);
        mailbox.open(self, team);
    }

    private void setBack(Setback setback) {
        if (setback instanceof Refusal refusal) {
            over = true;
            status = new LinkStatus(false, refusal.line());
            turns.refused(refusal.line());
        } else if (setback instanceof Loss loss) {
            Duration pause = backoff.pause(loss);
            String again = "Slack is asked again in " + pause.toMillis() + " ms";
            status = new LinkStatus(false, loss.reason() + "; " + again);
            log.warn("{}: who the bot is is not known: {}; {}", name, loss.reason(), again);
            turns.down(loss.reason());
            next = timers.after(pause, this::begin);
        }
    }

    CompletableFuture<Void> end() {
        over = true;
        next.cancel();
        status = new LinkStatus(false, "the bot is stopping");
        return CompletableFuture.completedFuture(null);
    }
}
