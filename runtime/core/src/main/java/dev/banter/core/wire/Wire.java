package dev.banter.core.wire;

import java.util.concurrent.CompletionStage;

/** The port through which parts leave for one workspace. Safe from any thread. */
public interface Wire {

    /**
     * What a part may hold.
     *
     * @return the same at every call
     */
    PartLimits limits();

    /**
     * Whether a part can be sent just now.
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

    /**
     * Sends a part.
     *
     * @param part what to send
     * @return completes with Slack's timestamp; fails with {@link NotSentException} when nothing left and it may be
     *     sent again, otherwise with a {@link dev.banter.api.SlackException}
     */
    CompletionStage<String> send(Part part);
}
