package dev.banter.host.signature;

import dev.banter.api.Event;
import dev.banter.api.Interaction;
import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Modals;
import dev.banter.api.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is called for, with all that it may ask for.
 *
 * @param thing what was said or done
 * @param match how it matched
 * @param reply answers it
 * @param modals shows modals for it; {@code null} where there are none
 * @param payload all that Slack told about it; {@code null} of a message
 */
public record Occasion(
        Object thing,
        Match match,
        Reply reply,
        @Nullable Modals modals,
        @Nullable Event payload) {

    /**
     * A message.
     *
     * @param message what was said
     * @param match how it matched
     * @param reply answers it
     * @return the occasion
     */
    public static Occasion of(Message message, Match match, Reply reply) {
        return new Occasion(message, match, reply, null, null);
    }

    /**
     * What a person did besides.
     *
     * @param deed what was done
     * @param match how it matched
     * @param reply answers it
     * @param modals shows modals for it
     * @return the occasion
     */
    public static Occasion of(Interaction deed, Match match, Reply reply, Modals modals) {
        return new Occasion(deed, match, reply, modals, deed.payload());
    }
}
