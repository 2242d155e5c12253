package dev.banter.core.run;

import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Reply;
import org.jspecify.annotations.Nullable;

/** A plugin's method, called with what it asked for. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface MessageHandler {

    /**
     * Handles a message.
     *
     * @param message what was said
     * @param match what the pattern matched
     * @param reply answers it
     * @return what the method returned: what to say, or {@code null}
     * @throws MisreadException when a group's text cannot be converted; the method was not called
     * @throws Throwable whatever the method throws
     */
    @Nullable Object handle(Message message, Match match, Reply reply) throws Throwable;
}
