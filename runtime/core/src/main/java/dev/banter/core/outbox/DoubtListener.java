package dev.banter.core.outbox;

import dev.banter.api.ChannelId;

/** The port by which it is told how doubts were settled. Called on any thread; returns at once. */
public interface DoubtListener {

    /**
     * It was settled whether a message had been said.
     *
     * @param channel where
     * @param pluginId who said it
     * @param doubt how
     */
    default void doubted(ChannelId channel, String pluginId, Doubt doubt) {}
}
