package dev.banter.core.inbox;

import java.util.ArrayList;
import java.util.List;

/** How much is unfinished, and whether more should come. Safe from any thread. */
public final class Room {

    private final int most;

    // Guarded by this.
    private final List<Runnable> waiters = new ArrayList<>();
    private int unfinished;
    private boolean shut;

    /**
     * @param most how many handlers may be unfinished before nothing more should come
     */
    public Room(int most) {
        this.most = most;
    }

    /**
     * Something has come, whether there is room or not.
     *
     * @param handlers how many are called for it
     */
    public synchronized void take(int handlers) {
        unfinished += handlers;
    }

    /**
     * Some of it is finished.
     *
     * @param handlers how many are through
     */
    public void giveBack(int handlers) {
        synchronized (this) {
            unfinished -= handlers;
        }
        resume();
    }

    /** Nothing more should come, however little is unfinished. */
    public synchronized void shut() {
        shut = true;
    }

    /** More may come again. */
    public void reopen() {
        synchronized (this) {
            shut = false;
        }
        resume();
    }

    /**
     * Whether nothing more should come.
     *
     * @return whether to stop reading
     */
    public synchronized boolean isFull() {
        return shut || unfinished >= most;
    }

    /**
     * Asks to be called when there is room again; at once when there is.
     *
     * @param resume called once, on any thread
     */
    public void whenRoom(Runnable resume) {
        synchronized (this) {
            if (isFull()) {
                waiters.add(resume);
                return;
            }
        }
        resume.run();
    }

    private void resume() {
        List<Runnable> resumed;
        synchronized (this) {
            if (waiters.isEmpty() || isFull()) {
                return;
            }
            resumed = List.copyOf(waiters);
            waiters.clear();
        }
        resumed.forEach(Runnable::run);
    }
}
