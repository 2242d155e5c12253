package dev.banter.core.inbox;

import dev.banter.core.message.MessageKey;
import java.util.List;

/**
 * A message that is for some handlers of one plugin.
 *
 * @param message the message
 * @param pluginId the plugin
 * @param handlers its handlers, as {@code Class#method}, in the order in which they run
 */
public record Delivery(MessageKey message, String pluginId, List<String> handlers) {

    /** Copies the list. */
    public Delivery {
        handlers = List.copyOf(handlers);
    }
}
