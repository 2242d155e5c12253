package dev.banter.core.route;

import dev.banter.core.message.Heard;
import dev.banter.core.time.Timers;
import java.util.concurrent.CompletionStage;

/**
 * Finds the handlers a message is for.
 *
 * <p>It runs on the socket's thread, and so within a budget. A plugin whose patterns want more waits for the matcher's
 * thread, alone; a plugin with patterns known to be slow goes there at once. Whoever waits there keeps the order of its
 * messages, because later ones go the same way until it has caught up.
 */
public final class Matching implements AutoCloseable {

    private final MatchSettings settings;
    private final Timers timers;
    private final Receiver receiver;
    private final MatcherThread matcherThread;

    /**
     * @param settings what matching may cost
     * @param timers the clock
     * @param receiver takes what is found
     */
    public Matching(MatchSettings settings, Timers timers, Receiver receiver) {
        this.settings = settings;
        this.timers = timers;
        this.receiver = receiver;
        this.matcherThread = new MatcherThread(settings, timers, receiver);
    }

    /**
     * Finds the handlers a message is for, and tells the receiver: now, or later on the matcher's thread. Called on
     * the socket's thread.
     *
     * @param table where to look
     * @param message the message
     * @return completes once what was found cannot be lost any more; fails when some of it was not taken in
     */
    public CompletionStage<?> match(RouteTable table, Heard message) {
        long now = timers.nanos();
        long until = now + settings.timePerMessage().toNanos();
        StepBudget budget = new StepBudget(settings.stepsPerMessage(), timers::nanos, until);
        Round round = new Round(table, message, receiver);
        return round.advance(new Effort.Brief(settings, budget, now)) ? round.taken() : matcherThread.take(round);
    }

    /**
     * Whether no message waits to be matched.
     *
     * @return true when there is nothing to wait for; whatever was matched has been handed over then
     */
    public boolean isQuiet() {
        return matcherThread.isQuiet();
    }

    /** Ends the matcher's thread; what waits for it is forgotten. */
    @Override
    public void close() {
        matcherThread.close();
    }
}
