package dev.banter.core.inbox;

import dev.banter.core.message.MessageKey;

/** The port to what has been taken in and is not finished. Safe from any thread. */
public interface Inbox {

    /**
     * Whether a message comes for the first time. Asked once for each message.
     *
     * @param message the message
     * @return false when it was asked before
     */
    boolean isNew(MessageKey message);

    /**
     * Takes in what has to be done for a message, and hands it over once it is safe here.
     *
     * @param delivery what has to be done
     * @param handOver called once, at once or later, on any thread
     */
    void take(Delivery delivery, Runnable handOver);

    /**
     * A handler is through with a message, well or not.
     *
     * @param delivery what {@link #take} was given
     * @param handler one of its handlers
     */
    void done(Delivery delivery, String handler);

    /**
     * Whether so much is unfinished that nothing more should be taken in.
     *
     * @return whether to stop reading
     */
    boolean full();

    /**
     * Asks to be called when there is room again; at once when there is.
     *
     * @param resume called once, on any thread
     */
    void whenRoom(Runnable resume);
}
