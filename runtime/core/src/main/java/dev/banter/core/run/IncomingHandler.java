package dev.banter.core.run;

import dev.banter.api.Message;
import dev.banter.api.Reply;
import org.jspecify.annotations.Nullable;

/** A plugin's method that is asked about a message before handlers hear it. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface IncomingHandler {

    /**
     * Looks at a message.
     *
     * @param message what was said
     * @param reply answers it
     * @return the text that handlers are to see; {@code null} when none is to hear of it
     * @throws Throwable whatever the method throws
     */
    @Nullable String look(Message message, Reply reply) throws Throwable;
}
