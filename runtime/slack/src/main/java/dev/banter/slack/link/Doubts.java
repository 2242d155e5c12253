package dev.banter.slack.link;

import dev.banter.core.time.Timers;
import dev.banter.slack.invite.Who;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack once more who the bot is, when something says that its token may be worth nothing any more. The link stays as
 * it is until Slack has said so itself. On the loop's thread only.
 */
public final class Doubts {

    private static final Logger log = LoggerFactory.getLogger(Doubts.class);

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final String name;
    private final Who who;
    private final Backoff backoff;
    private final LoopTimers timers;
    private final Duration believed;
    private final Consumer<String> refused;

    private boolean asking;

    /** Whether something has said so while Slack was being asked: its answer may be older than that. */
    private boolean again;

    /** Before it is known who the bot is, a doubt waits; after the end, there is nothing to doubt. */
    private boolean believing;

    private boolean waiting;

    private long notBefore;
    private Timers.Timer next = () -> {};

    /**
     * Without a doubt yet.
     *
     * @param name what logs call the link
     * @param who asks
     * @param backoff how long to wait where Slack does not answer
     * @param timers of the loop
     * @param believed how long it is not asked again once Slack has said that the token is still good
     * @param refused takes the line that says which token was refused, and what to do now
     */
    public Doubts(
            String name, Who who, Backoff backoff, LoopTimers timers, Duration believed, Consumer<String> refused) {
        this.name = name;
        this.who = who;
        this.backoff = backoff;
        this.timers = timers;
        this.believed = believed;
        this.refused = refused;
        this.notBefore = timers.nanos();
    }

    /** It is known who the bot is: from now on there may be doubt. */
    public void begin() {
        believing = true;
        if (waiting) {
            waiting = false;
            raised();
        }
    }

    /** An event says that the token was revoked. */
    public void revoked() {
        again = asking;
        raised();
    }

    /** A call was refused as if the token were worth nothing. */
    public void raised() {
        if (!believing) {
            waiting = true;
        } else if (!asking) {
            asking = true;
            log.info("{}: the bot's token may have been revoked; Slack is asked", name);
            next = timers.after(Duration.ofNanos(notBefore - timers.nanos()), this::ask);
        }
    }

    private void ask() {
        who.askAgain().whenCompleteAsync((told, failure) -> answered(failure), timers.loop());
    }

    private void answered(@Nullable Throwable failure) {
        if (!believing) {
            return;
        }
        Setback setback = failure == null ? null : Setback.of(failure);
        if (setback instanceof Refusal refusal) {
            end();
            refused.accept(refusal.line());
        } else if (setback instanceof Loss loss) {
            Duration pause = backoff.pause(loss);
            log.warn(
                    "{}: whether the bot's token is still good is not known: {}; Slack is asked again in {} ms",
                    name,
                    loss.reason(),
                    pause.toMillis());
            next = timers.after(pause, this::ask);
        } else {
            log.info("{}: nobody refuses the bot's token; the link stays", name);
            asking = false;
            notBefore = timers.nanos() + believed.toNanos();
            backoff.rest(FOR_EVER);
            if (again) {
                again = false;
                raised();
            }
        }
    }

    /** Nothing is asked any more. */
    public void end() {
        believing = false;
        next.cancel();
    }
}
