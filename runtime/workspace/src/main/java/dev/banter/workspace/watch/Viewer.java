package dev.banter.workspace.watch;

/** The way out to one page. Neither method waits, and neither fails: a page that is gone hears nothing. Any thread. */
public interface Viewer {

    /** Sends one text frame. */
    void send(byte[] json);

    /** Whether everything sent so far has left. */
    boolean keepsUp();
}
