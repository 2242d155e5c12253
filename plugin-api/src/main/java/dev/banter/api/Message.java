package dev.banter.api;

import java.util.Optional;

/**
 * What a person said, as plain data. Safe to keep and to hand to other threads.
 *
 * <p>Slack's {@code message} event without a subtype, or with {@code me_message}, {@code thread_broadcast} or
 * {@code file_share}; never the bot's own words, another bot's, an edit or a deletion.
 */
public interface Message {

    /**
     * The text that patterns are searched in: the entities for ampersand, less-than and greater-than unescaped, a leading mention
     * of the bot taken off together with white space, colon or comma around it, then stripped. Other tokens
     * ({@code <@U…>}, links) stay as Slack sent them.
     *
     * @return the text; empty when only files were sent
     */
    String text();

    /**
     * The text as Slack sent it.
     *
     * @return Slack markup, escaped
     */
    String markup();

    /**
     * Who said it.
     *
     * @return the person
     */
    UserId user();

    /**
     * Where it was said.
     *
     * @return the channel, group or direct message
     */
    ChannelId channel();

    /**
     * The workspace it was said in.
     *
     * @return the workspace
     */
    WorkspaceId workspace();

    /**
     * Slack's timestamp of this message: seconds, a dot, six digits. Together with the channel it names the message; it
     * sorts as text and must never be read as a number.
     *
     * @return the timestamp
     */
    String ts();

    /**
     * The timestamp of the message that began the thread this was said in.
     *
     * @return empty when it was said in the channel itself; a thread's first message counts as said in the channel
     */
    Optional<String> thread();

    /**
     * Whether it was said in a direct message between one person and the bot.
     *
     * @return {@code true} in a direct message
     */
    boolean direct();
}
