package dev.banter.slack.wire;

/** What an event tells about the names of channels. */
public sealed interface ChannelChange {

    /**
     * A channel has this name now.
     *
     * @param id the channel
     * @param name its name, without {@code #}
     */
    record Named(String id, String name) implements ChannelChange {}

    /**
     * A channel is deleted, archived, or out of the bot's sight.
     *
     * @param id the channel
     */
    record Gone(String id) implements ChannelChange {}

    /** Some name may have come back that was not there before: ask again. */
    record Stirred() implements ChannelChange {}
}
