package dev.banter.host.bind;

import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Reply;
import dev.banter.core.run.MisreadException;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from. May run plugin code: on the plugin's lane only. */
@FunctionalInterface
interface Argument {

    /** The value for one call. */
    @Nullable Object from(Message message, Match match, Reply reply) throws MisreadException;
}
