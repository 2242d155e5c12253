package dev.banter.slack.invite;

import dev.banter.slack.web.Fault;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a server is asked who the bot is that does not say so. Slack is asked until it has told; others need not know
 * the question. Safe from any thread.
 */
final class Insistence {

    /** One that is only in trouble is over it by then; one that does not know the question may fail at it for ever. */
    private static final int TRIES = 5;

    private final boolean slack;
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean knows;

    /**
     * @param slack whether it is Slack that is asked, and not a server that speaks its protocol
     */
    Insistence(boolean slack) {
        this.slack = slack;
    }

    /** The server has answered, and so knows the question. */
    void told() {
        knows = true;
    }

    /** Whether it is asked no more after this. */
    boolean endsWith(Fault fault) {
        return !slack && (fault.mayMeanUnknown() || failsAtIt(fault));
    }

    private boolean failsAtIt(Fault fault) {
        return !knows
                && fault instanceof Fault.Passing passing
                && passing.reached()
                && failed.incrementAndGet() >= TRIES;
    }
}
