package dev.banter.core.message;

import dev.banter.api.Event;
import java.util.concurrent.CompletionStage;

/**
 * The port through which a link hands over what it receives. Called on the socket's thread of that link; returns at
 * once and never throws.
 */
public interface Inlet {

    /**
     * Whether some handler wants events of this type. A link asks before it goes to the trouble of making one; it asks
     * for {@code message} too.
     *
     * @param type Slack's event type
     * @return whether {@link #happened} should be called
     */
    boolean listensTo(String type);

    /**
     * A {@code message} event came.
     *
     * @param self who the bot is in the workspace it came from
     * @param message the event
     * @return completes, on any thread, once it cannot be lost any more or is nobody's business, so that Slack may be told
     *     that it came; fails when it was not taken in, and then it is new when it comes again
     */
    CompletionStage<?> heard(Identity self, Incoming message);

    /**
     * An event of any type came, {@code message} included.
     *
     * @param self who the bot is in the workspace it came from
     * @param key names it among all of its workspace, so that it is handled once though it may come twice; empty where it
     *     never does
     * @param event the event; safe to keep
     */
    void happened(Identity self, String key, Event event);

    /**
     * A person did something that Slack wants acknowledged: a command, a button, a form.
     *
     * @param self who the bot is in the workspace it came from
     * @param deed what was done; safe to keep
     * @return completes with the JSON text of the acknowledgement's payload, or with an empty string for none, on any
     *     thread; it may never complete in time, so that the link waits only as long as Slack does
     */
    CompletionStage<String> did(Identity self, Deed deed);

    /**
     * Whether so much is unfinished that the link should stop reading until {@link #whenRoom}.
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

    /**
     * Whether handlers keep up with what comes. What was said long ago, and is handed over only now, waits until they do.
     *
     * @return false while some plugin has more to do than half of what may wait for it
     */
    boolean relaxed();
}
