package dev.banter.api;

/** A slash command that a person has sent. */
public interface Command extends Interaction {

    /**
     * The command's name.
     *
     * @return the name with its slash, such as {@code /deploy}
     */
    String name();

    /**
     * What follows the name: the entities for ampersand, less-than and greater-than unescaped, then stripped. Tokens
     * ({@code <@U…>}, links) stay as Slack sent them.
     *
     * @return the text; empty when nothing follows
     */
    String text();

    /**
     * Where it was sent.
     *
     * @return the channel, group or direct message; the bot need not be in it
     */
    ChannelId channel();
}
