package dev.banter.slack;

/** Whether there is a link, for a wire that is carried by something else. Safe from any thread. */
public interface Liveness {

    /**
     * Whether hello has come and the link answers.
     *
     * @return false between two connections
     */
    boolean live();

    /**
     * Asks to be called at each change from not {@link #live()} to live.
     *
     * @param listener called on any thread; returns at once
     */
    void onLive(Runnable listener);
}
