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
 * @param occasion why they are called
 * @param before how often they were called for it before
 */
public record Delivery(Heard message, String pluginId, List<String> handlers, Occasion occasion, int before) {

    /** Why handlers are called for a message. */
    public enum Occasion {
        /** It has come. */
        HEARD,
        /** Its person has said yes to it: they were asked before, so the plugin had it. */
        CONFIRMED,
        /** It was in the inbox, unfinished. */
        RESUMED
    }

    /** Copies the list. */
    public Delivery {
        handlers = List.copyOf(handlers);
    }

    /**
     * Of a message that has come.
     *
     * @param message the message
     * @param pluginId the plugin
     * @param handlers its handlers, in the order in which they run
     * @return of their first calls
     */
    public static Delivery heard(Heard message, String pluginId, List<String> handlers) {
        return new Delivery(message, pluginId, handlers, Occasion.HEARD, 0);
    }

    /**
     * Of a message whose person has said yes to it.
     *
     * @param message the message
     * @param pluginId the plugin
     * @param handlers its handlers, in the order in which they run
     * @return of their first calls that do something
     */
    public static Delivery confirmed(Heard message, String pluginId, List<String> handlers) {
        return new Delivery(message, pluginId, handlers, Occasion.CONFIRMED, 0);
    }

    /**
     * Of a message that was left unfinished.
     *
     * @param message the message
     * @param pluginId the plugin
     * @param handler its handler
     * @param before how often it was called before
     * @return of its next call
     */
    public static Delivery resumed(Heard message, String pluginId, String handler, int before) {
        return new Delivery(message, pluginId, List.of(handler), Occasion.RESUMED, before);
    }

    /**
     * Whether its person has said yes to it.
     *
     * @return whether they are not to be asked
     */
    public boolean isConfirmed() {
        return occasion == Occasion.CONFIRMED;
    }

    /**
     * Whether it was left unfinished.
     *
     * @return whether the inbox has to be told when a call begins
     */
    public boolean isResumed() {
        return occasion == Occasion.RESUMED;
    }

    /**
     * The how manieth call this will be.
     *
     * @return from 1
     */
    public int attempt() {
        return before + 1;
    }

    /**
     * The same for some of the handlers.
     *
     * @param some those
     * @return for no others
     */
    public Delivery to(List<String> some) {
        return new Delivery(message, pluginId, some, occasion, before);
    }

    /**
     * The message as a handler sees it.
     *
     * @param handler one of the handlers
     * @return tells it which attempt this is
     */
    public Message to(String handler) {
        return new Handed(message, message.key() + "/" + pluginId + "/" + handler, attempt());
    }
}
