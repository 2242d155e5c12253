package dev.banter.slack.link;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkStatus;
import dev.banter.slack.link.LinkState.Closed;
import dev.banter.slack.link.LinkState.Connecting;
import dev.banter.slack.link.LinkState.Disconnected;
import dev.banter.slack.link.LinkState.Leaving;
import dev.banter.slack.link.LinkState.Live;
import dev.banter.slack.link.LinkState.Waiting;
import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a line, and gets it back: at any time there is one line, or one try, or one wait, or the end; and where a line's
 * end was announced, that line and one try for its successor. On the loop's thread only, but for what it tells of its
 * state, which anybody may ask.
 *
 * @param <L> the kind of line
 */
public final class Lifecycle<L extends Line> {

    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private final String name;
    private final Approach<L> approach;
    private final LoopTimers timers;
    private final Turns turns;
    private final Backoff backoff;
    private final Set<L> retired = new HashSet<>();
    private final Generation.Owner<L> owner = new Generations();

    private volatile LinkState<L> state = new Disconnected<>();
    private int generation;

    /**
     * A life that has not begun.
     *
     * @param name what logs call it
     * @param approach the way to a line
     * @param policy how long to wait after a loss
     * @param timers of the loop
     * @param chance spreads the waits
     * @param turns is told of its turns
     */
    public Lifecycle(
            String name,
            Approach<L> approach,
            ReconnectPolicy policy,
            LoopTimers timers,
            RandomGenerator chance,
            Turns turns) {
        this.name = name;
        this.approach = approach;
        this.timers = timers;
        this.turns = turns;
        this.backoff = new Backoff(policy, chance);
    }

    /**
     * How it is just now.
     *
     * @return for any thread
     */
    public LinkStatus status() {
        return state.status();
    }

    /**
     * The line that is used.
     *
     * @return empty when there is none just now; for any thread
     */
    public Optional<L> line() {
        return Optional.ofNullable(state.used()).map(Live::line);
    }

    /**
     * Whether nothing is tried any more.
     *
     * @return true after a refusal, and after the close; for any thread
     */
    public boolean isClosed() {
        return state instanceof Closed;
    }

    /** Begins. */
    public void start() {
        if (state instanceof Disconnected) {
            Connecting<L> first = connecting();
            state = first;
            first.next().begin();
        }
    }

    private Connecting<L> connecting() {
        Generation<L> next = new Generation<>(++generation, approach, owner);
        log.debug("{}: asking Slack for a link, try {}", name, next.number());
        return new Connecting<>(next);
    }

    private Waiting<L> waiting(Loss loss, Duration pause) {
        return new Waiting<>(loss.reason(), pause, timers.after(pause, this::tryAgain));
    }

    private void tryAgain() {
        if (state.sought() instanceof Waiting) {
            Connecting<L> next = connecting();
            state = state instanceof Leaving<L> leaving ? new Leaving<>(leaving.live(), next) : next;
            next.next().begin();
        }
    }

    /** What becomes of each generation's news; of a generation that is not waited for there is none. */
    private final class Generations implements Generation.Owner<L> {

        @Override
        public void arrived(Generation<L> next, L line) {
            if (!isSought(next)) {
                line.connection().hangUp();
                return;
            }
            LinkState<L> before = state;
            state = new Live<>(next, line, timers.nanos());
            line.keepAlive();
            Identity self = line.connection().identity();
            if (before instanceof Leaving<L> leaving) {
                retire(leaving.live().line());
                log.info("{}: another connection has taken over", name);
                turns.succeeded();
            } else {
                log.info(
                        "{}: live in {} as {} ({})",
                        name,
                        self.workspace().id(),
                        self.name(),
                        self.self().id());
                turns.live(self);
            }
        }

        @Override
        public void failed(Generation<L> next, Setback setback) {
            if (isSought(next)) {
                setBack(setback);
            }
        }

        @Override
        public void ending(Generation<L> told, String reason) {
            if (state instanceof Live<L> live && live.generation() == told) {
                backoff.rest(timers.nanos() - live.since());
                log.info("{}: {}; another connection is being opened before this one ends", name, reason);
                Connecting<L> next = connecting();
                state = new Leaving<>(live, next);
                next.next().begin();
            }
        }

        @Override
        public void lost(Generation<L> told, Loss loss) {
            LinkState<L> before = state;
            if (before instanceof Live<L> live && live.generation() == told) {
                backoff.rest(timers.nanos() - live.since());
                setBack(loss);
            } else if (before instanceof Leaving<L> leaving && leaving.live().generation() == told) {
                state = leaving.next();
                log.warn("{}: no link: {}; the next one is on its way", name, loss.reason());
                turns.down(loss.reason());
            }
        }
    }

    private boolean isSought(Generation<L> next) {
        return state.sought() instanceof Connecting<L> connecting && connecting.next() == next;
    }

    private void retire(L line) {
        retired.add(line);
        line.connection().closed().thenRun(() -> retired.remove(line));
        line.retire();
    }

    private void setBack(Setback setback) {
        LinkState<L> before = state;
        if (setback instanceof Refusal refusal) {
            state = new Closed<>(refusal.line());
            before.letGo();
            turns.refused(refusal.line());
        } else if (setback instanceof Loss loss) {
            Duration pause = backoff.pause(loss);
            Waiting<L> next = waiting(loss, pause);
            String again = LinkState.inWords(pause);
            if (before instanceof Leaving<L> leaving) {
                state = new Leaving<>(leaving.live(), next);
                log.warn("{}: no successor yet: {}; the next try is {}", name, loss.reason(), again);
            } else {
                state = next;
                log.warn("{}: no link: {}; the next try is {}", name, loss.reason(), again);
                turns.down(loss.reason());
            }
        }
    }

    /** Seeks nothing more, and takes leave of the line once what came on it is answered. */
    public void leave() {
        LinkState<L> before = state;
        Live<L> used = before.used();
        LinkState<L> sought = before.sought();
        if (sought != null) {
            sought.letGo();
        }
        if (!(before instanceof Closed)) {
            state = new Closed<>("the bot is stopping");
        }
        if (used != null) {
            log.info("{}: takes nothing more, and leaves", name);
            retire(used.line());
        }
    }

    /**
     * Ends for good.
     *
     * @return completes when all sockets are closed
     */
    public CompletableFuture<Void> close() {
        LinkState<L> before = state;
        CompletableFuture<?>[] closed = Stream.concat(
                        Stream.ofNullable(before.used()).map(Live::line), retired.stream())
                .map(line -> line.connection().closed())
                .toArray(CompletableFuture<?>[]::new);
        if (!(before instanceof Closed)) {
            state = new Closed<>("the bot is stopping");
            before.letGo();
            log.info("{}: closed", name);
        }
        Set.copyOf(retired).forEach(line -> line.connection().hangUp());
        return CompletableFuture.allOf(closed);
    }
}
