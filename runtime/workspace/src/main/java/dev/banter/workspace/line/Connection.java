package dev.banter.workspace.line;

import dev.banter.workspace.team.User;

/** What may be done to a connection from outside of its protocol. Nothing of it fails, not even when the client is gone. */
public interface Connection {

    User user();

    /** Asks the client to connect anew, in the protocol's own words. */
    void refresh();

    /** Says goodbye on the WebSocket, and hangs up. */
    void close();

    /** Ends it without a word. */
    void drop();

    /** From now on it is there in name only: nothing goes either way, and nobody is told. */
    void deafen();

    /** Whether that was done to it. */
    boolean isDeaf();
}
