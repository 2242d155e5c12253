package dev.banter.core.run;

import dev.banter.api.Post;
import org.jspecify.annotations.Nullable;

/** A plugin's method that sees what its plugin says before it is sent. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface OutgoingHandler {

    /**
     * Looks at what is to be said.
     *
     * @param post what is to be said
     * @return what is to be said instead, or the same; {@code null} when nothing is
     * @throws Throwable whatever the method throws
     */
    @Nullable Post look(Post post) throws Throwable;
}
