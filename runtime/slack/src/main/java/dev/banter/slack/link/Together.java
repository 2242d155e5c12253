package dev.banter.slack.link;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the turns of one line, or of several, mean for the one link that they are: it is live with the first, and gone
 * with the last. Turns come on the loop's thread; the rest is for any.
 */
public final class Together {

    private final LinkListener listener;
    private final Runnable afterAGap;
    private final Runnable refused;
    private final List<Runnable> whenLive = new CopyOnWriteArrayList<>();
    private final AtomicInteger up = new AtomicInteger();
    private volatile @Nullable String refusal;
    private volatile boolean ended;

    /**
     * A link without a line yet.
     *
     * @param listener is told of the link's turns
     * @param afterAGap called when there was a time without any line
     * @param refused ends the other lines
     */
    public Together(LinkListener listener, Runnable afterAGap, Runnable refused) {
        this.listener = listener;
        this.afterAGap = afterAGap;
        this.refused = refused;
    }

    /**
     * Whether hello has come and the link answers.
     *
     * @return false between two connections
     */
    public boolean live() {
        return !ended && up.get() > 0;
    }

    /**
     * Asks to be called at each change from not {@link #live()} to live.
     *
     * @param waiting called on any thread; returns at once
     */
    public void onLive(Runnable waiting) {
        whenLive.add(waiting);
    }

    /**
     * Why Slack refuses the credentials.
     *
     * @return empty as long as it does not
     */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The link is closed: whatever its lines still do, it is not live any more. */
    public void end() {
        ended = true;
    }

    /**
     * Slack refuses the credentials for good: no line will be live any more. On the loop's thread.
     *
     * @param line which, why, and what to do now
     */
    public void refused(String line) {
        refusal = line;
        up.set(0);
        refused.run();
        Shield.run("the listener", () -> listener.refused(line));
    }

    /**
     * Takes the turns of one line more.
     *
     * @return is to be told of them
     */
    public Turns ofOneMore() {
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
            Together.this.refused(line);
        }
    }
}
