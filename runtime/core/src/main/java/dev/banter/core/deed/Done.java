package dev.banter.core.deed;

import dev.banter.api.Catalogue;
import dev.banter.api.Event;
import dev.banter.api.Interaction;
import dev.banter.core.reply.Place;
import java.util.Optional;

/** Something that a person did besides saying something, read from what Slack told of it. */
public sealed interface Done extends Interaction permits Acted, Chosen, Commanded, Reacted, Submitted {

    /**
     * By what a handler is called for it.
     *
     * @return never a message or a mention
     */
    Catalogue.Kind kind();

    /**
     * What a handler names to be called for it.
     *
     * @return the command's name, the emoji in colons, the {@code action_id} or the {@code callback_id}
     */
    String trigger();

    /**
     * Whether it is the contrary of what a handler is called for unless it says so.
     *
     * @return whether a reaction was taken back, or a modal closed
     */
    default boolean undone() {
        return false;
    }

    /**
     * What a handler's pattern is searched in.
     *
     * @return a command's text; empty for all else
     */
    default String words() {
        return "";
    }

    /**
     * Where people expect an answer.
     *
     * @return the place
     */
    Place place();

    /**
     * What lets a modal be opened for it.
     *
     * @return Slack's {@code trigger_id}, if there is one
     */
    default Optional<String> triggerId() {
        return payload().text("trigger_id");
    }

    /** A field that has something in it. */
    static Optional<String> given(Event payload, String pointer) {
        return payload.text(pointer).filter(text -> !text.isEmpty());
    }
}
