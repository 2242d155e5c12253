package dev.banter.api;

import java.util.Optional;
import java.util.OptionalInt;

/** An emoji that a person has put under a message, or has taken back. */
public interface Reaction extends Interaction {

    /**
     * The emoji's name, without colons and without its skin tone.
     *
     * @return the name, such as {@code thumbsup}
     */
    String emoji();

    /**
     * The emoji's skin tone.
     *
     * @return 2 to 6, as in {@code :skin-tone-2:}; empty when it has none
     */
    OptionalInt skinTone();

    /**
     * Where the message stands.
     *
     * @return the channel, group or direct message
     */
    ChannelId channel();

    /**
     * Slack's timestamp of the message.
     *
     * @return the timestamp
     */
    String ts();

    /**
     * Who wrote the message.
     *
     * @return empty when Slack does not tell
     */
    Optional<UserId> author();

    /**
     * Whether it was given, and not taken back.
     *
     * @return {@code false} when it was taken back
     */
    boolean added();
}
