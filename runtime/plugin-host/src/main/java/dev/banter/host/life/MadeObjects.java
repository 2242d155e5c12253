package dev.banter.host.life;

import dev.banter.api.Started;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one plugin that stay as long as it does, in the order in which they were made: first all of them are made,
 * then all are started, and from then on each is started as it is made. Safe from any thread; runs the plugin's code on
 * the caller's.
 */
public final class MadeObjects {

    private final List<Started> toStart = new ArrayList<>();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private boolean starting;
    private boolean over;

    /**
     * Takes an object that has just been made.
     *
     * @param object the object
     * @throws Exception what its {@code started()} threw, if it was made late; the object is closed then, as it is when the plugin
     *     has ended
     */
    public void made(Object object) throws Exception {
        boolean late = keep(object);
        if (isOver()) {
            IllegalStateException refused = new IllegalStateException(
                    "the plugin has ended; " + object.getClass().getName() + " is not to be had any more");
            undo(object, refused);
            throw refused;
        }
        if (late && object instanceof Started started) {
            start(started);
        }
    }

    /** Whether it comes late. */
    private synchronized boolean keep(Object object) {
        if (object instanceof AutoCloseable closeable) {
            toClose.push(closeable);
        }
        if (!starting && object instanceof Started early) {
            toStart.add(early);
        }
        return starting;
    }

    private void start(Started late) throws Exception {
        try {
            late.started();
        } catch (Throwable failure) {
            undo(late, failure);
            throw failure;
        }
    }

    private void undo(Object late, Throwable failure) {
        if (late instanceof AutoCloseable closeable && forget(closeable)) {
            try {
                closeable.close();
            } catch (Throwable again) {
                failure.addSuppressed(again);
            }
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized boolean forget(AutoCloseable closeable) {
        return toClose.removeIf(kept -> kept == closeable);
    }

    /**
     * Hands over what is to be started.
     *
     * @return in the order in which they were made; whoever is made from now on is started at once
     */
    public synchronized List<Started> start() {
        starting = true;
        List<Started> all = List.copyOf(toStart);
        toStart.clear();
        return all;
    }

    /** How many are to be closed. */
    synchronized int size() {
        return toClose.size();
    }

    /** The youngest that has not been closed, taken off; after {@code null} nothing more is made. */
    synchronized @Nullable AutoCloseable youngest() {
        AutoCloseable next = toClose.poll();
        over |= next == null;
        return next;
    }
}
