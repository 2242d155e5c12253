package dev.banter.workspace.watch;

import java.time.Instant;
import java.util.Map;

/**
 * Where the edges tell what goes over the wire. Called on the workspace's thread alone; what is handed over does not
 * change any more.
 */
public interface Recorder {

    /** What the clock says. */
    Instant now();

    /**
     * A call was answered.
     *
     * @param who the caller's name, or empty
     * @param answer JSON, or whatever was scripted in its place
     * @param begun when the call came in
     */
    void called(String who, String method, Map<String, String> arguments, byte[] answer, Instant begun);

    /** A client sent a frame. */
    void received(String who, String frame);

    /** A client is sent a frame. */
    void sent(String who, byte[] frame);
}
