package dev.banter.core.inbox;

import dev.banter.api.WorkspaceId;
import dev.banter.core.message.MessageKey;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The port to what has been taken in and is not finished. Safe from any thread. */
public interface Inbox {

    /**
     * Whether a message comes for the first time since the start. Asked once for each message.
     *
     * @param message the message
     * @return false when it was asked before
     */
    boolean isNew(MessageKey message);

    /**
     * A message was not taken in, so it is new when it comes again.
     *
     * @param message the message
     */
    void forget(MessageKey message);

    /**
     * Whether something comes for the first time, for as long as is remembered, and beyond the end of the process.
     *
     * @param id what names it among all
     * @return completes once that is safe; fails when it cannot be kept
     */
    CompletionStage<Boolean> once(String id);

    /**
     * Takes in what has to be done for a message.
     *
     * @param delivery what has to be done
     * @return completes once it is safe here, on any thread: with true, or with false when the plugin had this message
     *     before, so that nothing is to be done; fails when it cannot be taken in. In the order of the calls
     */
    CompletionStage<Boolean> take(Delivery delivery);

    /**
     * A handler is about to be called for a message that was left unfinished. It counts as an attempt from now on, even if
     * the call ends the process; a first call counts from when its message is taken in.
     *
     * @param delivery with the attempt
     * @param handler its handler
     * @return completes once that is written; fails when it cannot be
     */
    CompletionStage<?> begun(Delivery delivery, String handler);

    /**
     * A handler has returned, and there is room for another; more may still come of it. For each handler of what was taken in,
     * once.
     */
    void returned();

    /**
     * Nothing more comes of a handler for a message. For each handler of what was taken in, once.
     *
     * @param delivery what {@link #take} was given
     * @param handler one of its handlers
     * @param outcome how it has got on
     */
    void settled(Delivery delivery, String handler, HandlerOutcome outcome);

    /**
     * A handler has returned, and nothing more comes of it.
     *
     * @param delivery what {@link #take} was given
     * @param handler one of its handlers
     * @param outcome how it has got on
     */
    default void done(Delivery delivery, String handler, HandlerOutcome outcome) {
        settled(delivery, handler, outcome);
        returned();
    }

    /**
     * What earlier processes have left, to be done by this one: each of it once, whoever asks. Also what this one has left
     * before.
     *
     * @param workspace where it was said
     * @param pluginId the plugin
     * @return of one thread at a time
     */
    Backlog unfinished(WorkspaceId workspace, String pluginId);

    /**
     * What was tried too often.
     *
     * @return oldest first
     */
    CompletionStage<List<DeadLetter>> dead();

    /**
     * Takes a dead letter out, to be tried once more. {@link #done} is told of that by a delivery of its message.
     *
     * @param letter the letter
     * @return false when it is no longer there
     */
    CompletionStage<Boolean> revive(DeadLetter letter);

    /**
     * Forgets a dead letter.
     *
     * @param letter the letter
     * @return false when it is no longer there
     */
    CompletionStage<Boolean> drop(DeadLetter letter);

    /**
     * Whether nothing more should be taken in: so much is unfinished, or it cannot be kept.
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
