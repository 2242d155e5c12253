package dev.banter.host.signature;

import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Reply;
import dev.banter.core.run.MisreadException;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from. May run plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface Argument {

    /**
     * The value for one call.
     *
     * @param message what was said
     * @param match how it matched
     * @param reply answers it
     * @return the value; {@code null} for an object that is absent
     * @throws MisreadException when a text cannot be taken for what is wanted, with words for the person
     */
    @Nullable Object from(Message message, Match match, Reply reply) throws MisreadException;
}
