package dev.banter.core.route;

import dev.banter.core.message.Heard;

/** To whom something has to be said for a handler to hear it. */
public enum Audience {
    /** To anybody. */
    ANYBODY,
    /** To the bot: in a direct message, or beginning with its mention or a name of it. */
    ADDRESSED,
    /** With a mention of the bot in it. */
    MENTIONED;

    boolean hears(Heard message) {
        return switch (this) {
            case ANYBODY -> true;
            case ADDRESSED -> message.direct() || message.addressed();
            case MENTIONED -> message.mentioned();
        };
    }
}
