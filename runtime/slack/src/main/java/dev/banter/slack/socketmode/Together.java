package dev.banter.slack.socketmode;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import dev.banter.slack.Liveness;
import dev.banter.slack.link.Shield;
import dev.banter.slack.link.Turns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the turns of several connections mean for the one link that they are: it is live with the first, and gone with
 * the last. Turns come on the loop's thread; the rest is for any.
 */
final class Together implements Liveness {

    private final LinkListener listener;
    private final Runnable afterAGap;
    private final Runnable refused;
    private final List<Runnable> whenLive = new CopyOnWriteArrayList<>();
    private final AtomicInteger up = new AtomicInteger();
    private volatile @Nullable String refusal;

    /**
     * @param listener is told of the link's turns
     * @param afterAGap called when there was a time without any connection
     * @param refused ends the other connections
     */
    Together(LinkListener listener, Runnable afterAGap, Runnable refused) {
        this.listener = listener;
        this.afterAGap = afterAGap;
        this.refused = refused;
    }

    @Override
    public boolean live() {
        return up.get() > 0;
    }

    @Override
    public void onLive(Runnable waiting) {
        whenLive.add(waiting);
    }

    /** Why Slack refuses the credentials; empty as long as it does not. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Takes the turns of one connection more. */
    Turns ofOneMore() {
        return new OfOne();
    }

    private final class OfOne implements Turns {

        private boolean live;

        @Override
        public void live(Identity self) {
            live = true;
            if (up.incrementAndGet() == 1) {
                afterAGap.run();
                Shield.run("the listener", () -> listener.live(self));
                whenLive.forEach(waiting -> Shield.run("the outbox", waiting));
            }
        }

        @Override
        public void succeeded() {
            Shield.run("the listener", listener::succeeded);
        }

        /** A try that failed takes nothing away. */
        @Override
        public void down(String reason) {
            int left = live ? up.decrementAndGet() : up.get();
            live = false;
            if (left == 0) {
                Shield.run("the listener", () -> listener.down(reason));
            }
        }

        @Override
        public void refused(String line) {
            refusal = line;
            up.set(0);
            refused.run();
            Shield.run("the listener", () -> listener.refused(line));
        }
    }
}
