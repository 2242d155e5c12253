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

    /**
     * The how manieth time this handler is called for this message. It is more than 1 when the handler failed, or the bot ended
     * while it ran, and the bot was started again since.
     *
     * @return 1 and more
     */
    default int attempt() {
        return 1;
    }

    /**
     * Names what this handler is to do for this message: the same at each attempt, and of no other handler and no other
     * message. Whatever a handler does elsewhere can be told by it from what it has done there already.
     *
     * @return one line of ASCII letters, digits and punctuation
     */
    default String idempotencyKey() {
        return workspace().id() + "/" + channel().id() + "/" + ts();
    }
}
