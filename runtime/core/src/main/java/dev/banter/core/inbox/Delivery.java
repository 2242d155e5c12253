package dev.banter.core.inbox;

import dev.banter.api.Message;
import dev.banter.core.message.Heard;
import java.util.List;

/**
 * A message that is for some handlers of one plugin.
 *
 * @param message the message, as the handlers see it
 * @param pluginId the plugin
 * @param handlers its handlers, as {@code Class#method}, in the order in which they run
 * @param again whether it is for them although the plugin had this message before
 * @param confirmed whether its person has said yes to it
 * @param attempt the how manieth call this will be, from 1
 */
public record Delivery(
        Heard message, String pluginId, List<String> handlers, boolean again, boolean confirmed, int attempt) {

    /** Copies the list. */
    public Delivery {
        handlers = List.copyOf(handlers);
    }

    /**
     * The same for some of the handlers.
     *
     * @param some those
     * @return for no others
     */
    public Delivery to(List<String> some) {
        return new Delivery(message, pluginId, some, again, confirmed, attempt);
    }

    /**
     * The message as a handler sees it.
     *
     * @param handler one of the handlers
     * @return tells it which attempt this is
     */
    public Message to(String handler) {
        return new Handed(message, message.key() + "/" + pluginId + "/" + handler, attempt);
    }
}
