package dev.banter.core.run;

import dev.banter.api.Interaction;
import dev.banter.api.Match;
import dev.banter.api.Modals;
import dev.banter.api.Reply;
import org.jspecify.annotations.Nullable;

/** A plugin's method for what people do besides saying something. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface DeedHandler {

    /**
     * Handles what a person did.
     *
     * @param deed what was done, of the kind that the handler is for
     * @param match what the pattern matched; of an empty pattern, where there is none
     * @param reply answers it
     * @param modals shows modals for it; refuses to, where Slack does not let it
     * @return what the method returned: what to say, a {@link dev.banter.api.ViewAnswer}, or {@code null}
     * @throws MisreadException when a group's text cannot be converted; the method was not called
     * @throws Throwable whatever the method throws
     */
    @Nullable Object handle(Interaction deed, Match match, Reply reply, Modals modals) throws Throwable;
}
