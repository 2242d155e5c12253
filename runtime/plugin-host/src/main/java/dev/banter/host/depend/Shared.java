package dev.banter.host.depend;

/** Something of a plugin that others use too: it goes with the last of them. Safe from any thread. */
public final class Shared {

    private final Runnable end;
    private int users = 1;

    /**
     * @param end lets it go, after its last user; whoever makes this is the first
     */
    public Shared(Runnable end) {
        this.end = end;
    }

    /**
     * One user more.
     *
     * @return false when it has gone already
     */
    public synchronized boolean use() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    /** One user less. */
    public void leave() {
        if (isLast()) {
            end.run();
        }
    }

    private synchronized boolean isLast() {
        users--;
        return users == 0;
    }
}
