package dev.banter.core.route;

import dev.banter.core.message.Heard;
import dev.banter.core.right.Rights;
import dev.banter.core.run.MessageHandler;
import java.util.regex.Pattern;

/**
 * The way from a text to a handler.
 *
 * @param handler where the handler is written, as {@code Class#method}
 * @param pattern searched with <em>find</em>
 * @param audience to whom it has to be said
 * @param fallback whether it runs only when nothing else matched
 * @param help its line for {@code help}, may be empty
 * @param rights what it asks of whoever calls it
 * @param code the handler
 */
public record Route(
        String handler,
        Pattern pattern,
        Audience audience,
        boolean fallback,
        String help,
        Rights rights,
        MessageHandler code) {

    /** Whether the pattern is to be tried at all. */
    boolean isFor(Heard message, boolean fallbacks) {
        return fallback == fallbacks && audience.hears(message);
    }
}
