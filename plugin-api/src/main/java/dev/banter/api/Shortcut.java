package dev.banter.api;

import java.util.Optional;

/** A shortcut that a person has chosen, anywhere or in the menu of a message. */
public interface Shortcut extends Interaction {

    /**
     * The shortcut's {@code callback_id}.
     *
     * @return the id
     */
    String callback();

    /**
     * Where the message stands in whose menu it was chosen.
     *
     * @return empty for a shortcut that is chosen anywhere
     */
    Optional<ChannelId> channel();

    /**
     * Slack's timestamp of that message.
     *
     * @return empty for a shortcut that is chosen anywhere
     */
    Optional<String> ts();

    /**
     * The timestamp of the message that began the thread in which that message stands.
     *
     * @return empty for a shortcut that is chosen anywhere, and in the channel itself
     */
    Optional<String> thread();

    /**
     * The text of that message, its entities unescaped.
     *
     * @return empty for a shortcut that is chosen anywhere
     */
    Optional<String> text();
}
