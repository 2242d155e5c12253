package dev.banter.slack.events;

import dev.banter.core.message.Identity;
import dev.banter.core.time.Timers;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.invite.Identities;
import dev.banter.slack.invite.Who;
import dev.banter.slack.link.Backoff;
import dev.banter.slack.link.Doubts;
import dev.banter.slack.link.Turns;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack who the bot is, until that is known, refused, or of no interest any more; and again when there is doubt
 * about it. On the loop's thread only, but for its status.
 */
final class Introduction {

    private static final Logger log = LoggerFactory.getLogger(Introduction.class);

    private final String name;
    private final Who who;
    private final Backoff backoff;
    private final LoopTimers timers;
    private final Turns turns;
    private final Mailbox mailbox;
    private final Doubts doubts;
    private volatile LinkStatus status = new LinkStatus(false, "not started yet");
    private Timers.Timer next = () -> {};
    private boolean over;

    /**
     * @param backoffs makes the counts of failures in a row
     * @param believed how long there is no doubt again once Slack has said that the token is still good
     */
    Introduction(
            String name,
            Who who,
            Supplier<Backoff> backoffs,
            LoopTimers timers,
            Duration believed,
            Turns turns,
            Mailbox mailbox) {
        this.name = name;
        this.who = who;
        this.backoff = backoffs.get();
        this.timers = timers;
        this.turns = turns;
        this.mailbox = mailbox;
        this.doubts = new Doubts(name, who, backoffs.get(), timers, believed, this::refused);
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
        doubts.begin();
        // First whoever speaks to Slack, then what has waited for it.
        turns.live(self);
        mailbox.open(self, team);
    }

    private void setBack(Setback setback) {
        if (setback instanceof Refusal refusal) {
            refused(refusal.line());
        } else if (setback instanceof Loss loss) {
            Duration pause = backoff.pause(loss);
            String again = "Slack is asked again in " + pause.toMillis() + " ms";
            status = new LinkStatus(false, loss.reason() + "; " + again);
            log.warn("{}: who the bot is is not known: {}; {}", name, loss.reason(), again);
            turns.down(loss.reason());
            next = timers.after(pause, this::begin);
        }
    }

    private void refused(String line) {
        over = true;
        status = new LinkStatus(false, line);
        turns.refused(line);
    }

    /** Something says that the token may be worth nothing any more. */
    void doubted() {
        doubts.raised();
    }

    /** An event says so. */
    void revoked() {
        doubts.revoked();
    }

    CompletableFuture<Void> end() {
        over = true;
        next.cancel();
        doubts.end();
        status = new LinkStatus(false, "the bot is stopping");
        return CompletableFuture.completedFuture(null);
    }
}
