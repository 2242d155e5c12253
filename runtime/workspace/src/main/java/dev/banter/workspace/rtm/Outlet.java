package dev.banter.workspace.rtm;

/** The way out to one client. Neither method waits, and neither fails: a client that is gone hears nothing. */
public interface Outlet {

    /** Sends one text frame. */
    void send(byte[] json);

    /** Says goodbye on the WebSocket, and hangs up. */
    void close();

    /** Hangs up. */
    void drop();
}
