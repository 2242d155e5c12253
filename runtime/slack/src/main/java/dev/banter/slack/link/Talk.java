package dev.banter.slack.link;

import io.netty.buffer.ByteBuf;

/** Makes sense of what comes on one connection. Never throws. On the loop's thread only. */
public interface Talk {

    /**
     * A text frame came.
     *
     * @param text its bytes, which are not kept
     */
    void text(ByteBuf text);

    /** A binary frame came: Slack speaks in text. */
    void binary();

    /**
     * A WebSocket pong came.
     *
     * @param echo what the ping held, or anything; not kept
     */
    void ponged(ByteBuf echo);
}
