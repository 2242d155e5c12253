package dev.banter.workspace.line;

/** The way out to one client. No method waits, and none fails: a client that is gone hears nothing. */
public interface Outlet {

    /** Sends one text frame. */
    void send(byte[] json);

    /** Sends a WebSocket ping, which every client answers by itself. */
    void ping();

    /** Says goodbye on the WebSocket, and hangs up. */
    void close();

    /** Hangs up. */
    void drop();

    /** Reads nothing more of what the client sends, not even that it has gone: so looks a connection that is half open. */
    void deafen();
}
