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
     */
    void heard(Identity self, Incoming message);

    /**
     * An event of any type came, {@code message} included.
     *
     * @param self who the bot is in the workspace it came from
     * @param event the event; safe to keep
     */
    void happened(Identity self, Event event);

    /**
     * Somebody did something with what the app offers: called a command, pressed a button, sent a form in.
     *
     * @param self who the bot is in the workspace it came from
     * @param deed what was done; the same one may come twice, with the same key
     * @return completes with the JSON text of the acknowledgement's payload, or with an empty text for none; a link
     *     waits for it only where Slack makes something of it
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
}
