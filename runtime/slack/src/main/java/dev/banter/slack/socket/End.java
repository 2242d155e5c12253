package dev.banter.slack.socket;

import io.netty.channel.ChannelHandler;

/**
 * Our end of a connection.
 *
 * @param line what the owner keeps of it
 * @param heartbeat sees every byte
 * @param frames the last handler: gets whole WebSocket frames, and every way the connection can end
 * @param <L> the owner's type of a connection
 */
public record End<L>(L line, Heartbeat heartbeat, ChannelHandler frames) {}
