package dev.banter.core.route;

import dev.banter.core.run.EventHandler;

/**
 * The way from an event to a handler.
 *
 * @param handler where the handler is written, as {@code Class#method}
 * @param type Slack's event type, or {@code *}
 * @param code the handler
 */
public record EventRoute(String handler, String type, EventHandler code) {

    /** Whether an event of this type comes this way. */
    boolean takes(String eventType) {
        return type.equals("*") || type.equals(eventType);
    }
}
