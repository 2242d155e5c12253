package dev.banter.core.inbox;

import dev.banter.core.message.Heard;
import java.time.Instant;

/**
 * A message that a handler was called for too often.
 *
 * @param id by which people name it: some letters and digits
 * @param message the message, as the handler saw it
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}
 * @param attempts how often it was called
 * @param reason how the last call failed
 * @param since when it did
 */
public record DeadLetter(
        String id, Heard message, String pluginId, String handler, int attempts, String reason, Instant since) {}
