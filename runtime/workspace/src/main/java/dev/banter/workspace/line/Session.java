package dev.banter.workspace.line;

/** One connection of one client, from its first frame to its end. On the workspace's thread only. */
public interface Session {

    /** Takes one text frame. Whatever it holds, the worst that follows is an answer that says no. */
    void receive(String text);

    /** The client is gone. */
    void closed();
}
